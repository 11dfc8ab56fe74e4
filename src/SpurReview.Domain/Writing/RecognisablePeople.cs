using System.Text.RegularExpressions;

namespace SpurReview.Domain.Writing;

/// <summary>
/// Words that can point out a person where few ST-läkare train: one of them, the year of training somebody is in, who is on leave, he and she.
/// Our own list; it is there to make the writer look once more, and misses what only the reader on the spot understands.
/// </summary>
public static partial class RecognisablePeople
{
    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex(
        """
            \b(?:
              (?:en|någon|två|ingen)\ av\ (?:de\ |våra\ |enhetens\ )?(?:\w+\ )?ST-läkar(?:na|e)
              | (?:den|ena|andra|nya|nyaste|yngsta|äldsta|manliga|manlige|kvinnliga)\ (?:\w+\ )?ST-läkaren
              | enda\ ST-läkaren?
              | ST-läkaren\ (?:själv|som|är|har|på\ \w+\ året)
              | en\ ST-läkare\ (?:som|berätta\w*|uppge\w*|uppgav|säger|sade|sa|upplev\w*|anser|beskriv\w*|beskrev|har|hade|är|var|saknar|saknade)
              | (?:den|en|någon)\ som\ (?:nu\ )?är\ inne\ på\ (?:sitt\ )?\w+\ (?:ST-)?år(?:et)?
              | (?:är|går|gick)\ (?:inne\ )?på\ (?:sitt\ )?(?:första|andra|tredje|fjärde|femte|sjätte|sista)\ (?:ST-)?året
              | föräldraledig\w* | sjukskriv(?:en|na|ning|ningen) | gravid\w*
              | han | hon | honom | henne | hans | hennes
            )\b
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
