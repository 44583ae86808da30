from digest.text.repeats import Printed, adds_no_figure, alike, tells_fuller, tells_more
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


def test_the_adds_no_figure_about_the_same_things_are_one_fact() -> None:
    first = words("Le trader de la Caisse d'épargne est responsable de la perte de 751 millions d'euros.")
    again = words("L'homme aurait conduit la Caisse d'épargne à une perte de 751 millions d'euros.")
    more = words(
        "La Caisse d'épargne a annoncé une perte de 751 millions d'euros et 36 licenciements en 2008."
    )
    other = words("Le budget du théâtre est de 751 millions, dit le maire de la ville.")
    assert adds_no_figure(first, again, "fr")
    assert adds_no_figure(first, more, "fr")
    assert not adds_no_figure(more, first, "fr")
    assert not adds_no_figure((*first, "64"), (*again, "36"), "fr")
    assert not adds_no_figure(first, other, "fr")
    assert not adds_no_figure(
        words("Le 3 mai 2008, la banque ferme."), words("Le 3 mai 2008, la banque ouvre."), "fr"
    )


def test_as_much_in_other_words_is_not_fuller() -> None:
    won = words("Le XV de France a remporté son septième Tournoi en battant l'Écosse 35 à 16 au stade.")
    again = words("Les Bleus ont décroché hier leur septième Tournoi en dominant leur adversaire 35-16.")
    longer = (*again, *words("devant une foule en liesse, sous les yeux du président et de sa famille"))
    assert tells_more(again, won, "fr")
    assert not tells_fuller(again, won, "fr")
    assert tells_fuller(longer, won, "fr")
