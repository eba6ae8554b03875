using System.Text;

namespace TipEngage.Safeguarding.Forms;

/// <summary>The texts of a form in one row, for what is begun in one field and ended in another.</summary>
internal sealed class JoinedFields
{
    /// <summary>Ends no sentence, parts a name from what is said of it, and stands before an age as in a list.</summary>
    private const string Between = " , ";

    private JoinedFields(string text, IReadOnlyList<Part> parts) => (Text, Parts) = (text, parts);

    public string Text { get; }

    public IReadOnlyList<Part> Parts { get; }

    /// <summary>Joins what somebody wrote freely, and each of the names of others; what an organisation is called, addresses and ways to reach somebody stand for themselves.</summary>
    public static JoinedFields Of(IEnumerable<FieldText> fields)
    {
        var (text, parts) = (new StringBuilder(), new List<Part>());
        foreach (var field in fields.Where(field => field.Nature is FieldNature.FreeText or FieldNature.OtherNames))
        {
            var begin = 0;
            foreach (var one in field.Nature is FieldNature.OtherNames ? field.Text.Split('\n') : [field.Text])
            {
                if (!string.IsNullOrWhiteSpace(one))
                {
                    text.Append(text.Length is 0 ? "" : Between);
                    parts.Add(new(field.Field, text.Length, text.Length + one.Length, begin));
                    text.Append(one);
                }

                begin += one.Length + 1;
            }
        }

        return new(text.ToString(), parts);
    }

    /// <summary>A text, or one of several names, in the row.</summary>
    /// <param name="Field">Name of its field.</param>
    /// <param name="Start">Where it begins in the row.</param>
    /// <param name="End">Where it has ended.</param>
    /// <param name="Begin">Where it begins in its field.</param>
    internal readonly record struct Part(string Field, int Start, int End, int Begin);
}
