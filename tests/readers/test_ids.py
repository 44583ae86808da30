from hypothesis import given, settings
from hypothesis import strategies as st

from digest.models import Article
from digest.readers.ids import unique_ids

articles = st.builds(
    Article,
    id=st.sampled_from(["a", "b", "a/b", "a-b", "", "  ", "été", "x" * 90, "x" * 91]),
    path=st.sampled_from(["a.txt", "b.txt", "c/a.txt"]),
    text=st.sampled_from(["Un.", "Deux.", "Trois."]),
)


@given(st.lists(articles, max_size=8))
@settings(deadline=None)
def test_ids_are_unique_and_do_not_depend_on_the_order(given_: list[Article]) -> None:
    named = unique_ids(given_)
    assert len({article.id for article in named}) == len(named)
    assert [(article.path, article.text) for article in named] == [(one.path, one.text) for one in given_]
    backwards = unique_ids(given_[::-1])
    assert sorted(map(repr, backwards)) == sorted(map(repr, named))


def test_an_id_alone_is_kept() -> None:
    named = unique_ids([Article("orange-12", "a", ""), Article("Une dépêche & « deux »", "b", "")])
    assert [article.id for article in named] == ["orange-12", "Une dépêche & « deux »"]


def test_both_articles_of_one_id_get_a_mark_from_their_path() -> None:
    one, other = unique_ids([Article("a", "2024/a.txt", "x"), Article("a", "2025/a.txt", "x")])
    assert one.id.startswith("a-")
    assert other.id.startswith("a-")
    alone_with_another = unique_ids([Article("a", "2025/a.txt", "y"), Article("a", "2023/a.txt", "x")])
    assert alone_with_another[0].id == other.id


def test_an_id_is_safe_in_a_file_name() -> None:
    (article,) = unique_ids([Article("../..\\etc:\x1b[31m\u202e\n" + "z" * 300, "p", "")])
    assert not set("/\\:\n\x1b\u202e") & set(article.id)
    assert len(article.id.encode()) < 250
