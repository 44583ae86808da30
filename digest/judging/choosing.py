"""The column that a comparison is judged by."""

from collections.abc import Sequence

from digest.models import Column

__all__ = ["judged"]

_FIRST = ("rouge2", "rouge1", "rougeL", "rougeLsum", "chrf", "bleu", "embedding", "js", "centroid")


def judged(columns: Sequence[Column]) -> str:
    """The name of that column; "" where there are none.

    With references ROUGE-2, else the next of its kind that was asked for: of the counts of common words it
    agrees best with people on news summaries (Owczarzak et al., "An Assessment of the Accuracy of Automatic
    Evaluation in Summarization", 2012). Without any, the Jensen-Shannon divergence from the source (Louis &
    Nenkova, "Automatically Assessing Machine Summary Content Without a Gold Standard", 2013): on REALSumm it
    follows the people's scores of 25 systems at 0.39 within an article and 0.71 between systems, the cosine
    with the centroid at 0.36 and 0.70, ROUGE-2 at 0.42 and 0.76 (Pearson, 47 articles). All see which words
    are taken, not whether the text reads well. Else the first column of which one end is better.
    """
    names = [column.name for column in columns]
    told = [column.name for column in columns if column.better]
    return next((name for name in (*_FIRST, *told, *names) if name in names), "")
