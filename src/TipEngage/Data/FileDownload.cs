namespace TipEngage.Data;

/// <summary>How often the file of all practices was fetched on a day, by whomever.</summary>
internal sealed class FileDownload
{
    /// <summary>Year, month and day, as 20180301.</summary>
    public required int Day { get; init; }

    /// <summary>Ending of the file's name.</summary>
    public required string Format { get; init; }

    public required int Count { get; set; }
}
