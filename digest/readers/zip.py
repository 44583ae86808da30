"""ZIP archives of articles, read in memory and bounded: no member's name ever touches the disk."""

import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from digest.errors import ReadError
from digest.models import Article, Skipped
from digest.readers.base import ARCHIVE_BYTES, mebibytes
from digest.readers.choice import read_document
from digest.readers.repair import one_line
from digest.readers.walking import hidden

__all__ = ["Zip"]

_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
_MEMBERS = 20_000  # a week of a large agency is about 10,000 articles
_RATIO = 200  # unpacked to packed; prose packs to a third, a thousand equal lines to a hundredth
_SMALL = 2**20  # bytes; a member that unpacks to less does no harm whatever its ratio
_ENCRYPTED, _UTF8_NAME = 0x1, 0x800  # flag bits of APPNOTE 4.4.4
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
)


class Zip:
    """Reads each member by the reader of its own suffix; an archive in it is not opened."""

    name = "zip"
    suffixes = (".zip",)
    largest = ARCHIVE_BYTES

    def claims(self, data: bytes) -> bool:
        """Whether the bytes open as a ZIP archive does."""
        return data.startswith(_SIGNATURES)

    def read(self, data: bytes, path: str) -> Iterator[Article | Skipped]:
        """The members in the order of their names. Raises ReadError (bad_archive, too_large)."""
        try:
            archive = zipfile.ZipFile(BytesIO(data))
        except _DAMAGE as error:
            raise ReadError("bad_archive", detail=str(error)) from error
        members = sorted(
            (
                (_name(member), member.header_offset, member)
                for member in archive.infolist()
                if _wanted(member)
            ),
            key=lambda entry: entry[:2],
        )
        if len(members) > _MEMBERS:
            raise ReadError("too_large", detail=f"{len(members)} > {_MEMBERS} members")
        if not members:
            yield Skipped(path, "empty")
        left = ARCHIVE_BYTES
        for name, _, member in members:
            content = _unpacked(archive, member, left)
            if isinstance(content, bytes):
                left -= len(content)
                yield from read_document(content, f"{path}!{name}")
            else:
                yield Skipped(f"{path}!{name}", content.reason, content.detail)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> bytes | ReadError:
    """The member's bytes, or why not; never more than `left`, whatever its header says."""
    refused = _refusal(member, left)
    if refused:
        return refused
    try:
        with archive.open(member) as stream:
            content = stream.read(left + 1)
    except _DAMAGE as error:
        return ReadError("bad_archive", detail=str(error))
    if content.startswith(_SIGNATURES):
        return ReadError("nested_archive")
    return content if len(content) <= left else ReadError("too_large", detail=f"> {mebibytes(left)}")


def _refusal(member: zipfile.ZipInfo, left: int) -> ReadError | None:
    if stat.S_ISLNK(member.external_attr >> 16):
        return ReadError("unsafe_link")
    if member.flag_bits & _ENCRYPTED:
        return ReadError("bad_archive", detail="encrypted")
    if member.file_size > left:
        return ReadError("too_large", detail=f"{mebibytes(member.file_size)} > {mebibytes(left)}")
    if member.file_size > _SMALL and member.file_size > _RATIO * max(member.compress_size, 1):
        return ReadError("too_large", detail=f"× {member.file_size // max(member.compress_size, 1)}")
    return None


def _wanted(member: zipfile.ZipInfo) -> bool:
    return not member.is_dir() and not any(
        hidden(part) for part in member.filename.split("/") if part not in {".", ".."}
    )


def _name(member: zipfile.ZipInfo) -> str:
    """The member's name; macOS and Linux write UTF-8 without saying so."""
    name = member.filename
    if not member.flag_bits & _UTF8_NAME:
        try:
            name = name.encode("cp437").decode("utf-8")
        except ValueError:
            name = member.filename
    return one_line(name)
