"""Why a feed or a linked page gave nothing, or what is wrong with it."""

__all__ = ["FETCH_REASONS"]

# Every `FeedReport.reason`, and every `Page.reason` that no reader gives; the catalogue has words for each.
FETCH_REASONS = (
    "scheme",  # neither http nor https
    "address",  # none, or one with a password in it
    "private",  # an address of this machine or its network
    "unknown_host",  # no such name
    "unreachable",  # nobody answers there
    "tls",  # no secure connection, or a certificate that does not hold
    "timeout",  # the time that one feed has is over
    "too_large",  # more bytes than a feed has, packed or unpacked
    "redirects",  # sent on too often, or in a circle
    "status",  # the server says no; the detail has its number
    "later",  # the server asks for patience; not asked again before that
    "encoding",  # packed in a way that was not asked for, or damaged
    "cut",  # less came than was announced
    "reply",  # no HTTP
    "not_feed",  # a page, or anything else that is no feed
    "slow",  # it fetched, and parsing it took too long
    "too_many",  # more articles than a feed has; the first are kept
    "broken",  # a feed with faults: nothing of it could be read, or what could was
    "not_page",  # what an entry links to is no page
)
