from digest.composing.repeats import Printed, alike
from digest.text.tokens import words

ONE = words("Des centaines de contestataires ont défilé samedi au Liban pour dénoncer le naufrage économique")
REWRITTEN = words(
    "Au Liban, samedi, des centaines de manifestants défilent pour dénoncer un naufrage économique"
)


def test_the_same_words_repeat_in_either_direction() -> None:
    printed = Printed()
    printed.add(ONE[3:12])
    assert printed.repeats(ONE)
    printed = Printed()
    printed.add(ONE)
    assert printed.repeats(ONE[3:12])


def test_half_of_the_words_may_be_shared() -> None:
    printed = Printed()
    printed.add(ONE)
    assert not printed.repeats((*ONE[:7], *words("et ont ensuite bloqué plusieurs grandes routes du pays")))


def test_a_rewrite_is_alike_and_another_fact_is_not() -> None:
    assert alike(ONE, REWRITTEN, "fr")
    assert not alike(ONE, words("La livre a perdu la moitié de sa valeur samedi au Liban"), "fr")


def test_nothing_is_repeated_at_first() -> None:
    assert not Printed().repeats(ONE)
