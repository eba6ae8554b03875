using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Plans;
using TipEngage.Practices;
using TipEngage.Resources;

namespace TipEngage.Features.Practices;

/// <summary>
/// <c>held OBJECT-ID FILE</c> or <c>held PP-0001 FILE</c>: what is held about one person who asks a coordinator for it, such as by letter or without an account,
/// written into a file by an operator. That it was done is kept, and nothing of what it holds.
/// </summary>
internal static class HandOutHeld
{
    private const int Done = 0;
    private const int Failed = 1;
    private const string Operator = "operator";
    private const string Exported = "held.export";

    /// <returns>The process's exit code: 0 when the file was written.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] asked, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (asked is not [var whose, var file])
            return await SayAsync(error, Strings.HandOut_Usage);
        if (File.Exists(file))
            return await SayAsync(error, Sentence.Of(Strings.HandOut_FileIsThere, file));

        await services.MigrateTipDataAsync(cancellationToken);
        await services.LoadWorkPlansAsync(cancellationToken);
        await using var db = await services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, whose, cancellationToken) is not { } person)
            return await SayAsync(error, Sentence.Of(Strings.HandOut_Nobody, whose));

        var held = await services.GetRequiredService<DownloadHeld>().CollectAsync(person, cancellationToken);
        await WriteAsync(file, held.ToJson(), cancellationToken);
        db.AuditRows.Add(new() { TenantId = person.TenantId, At = held.At, ById = Operator, Action = Exported, Subject = person.Id, FieldNames = "" });
        await db.SaveChangesAsync(cancellationToken);
        await output.WriteLineAsync(Sentence.Of(Strings.HandOut_Written, file));
        return Done;
    }

    private static async Task<int> SayAsync(TextWriter error, string sentence)
    {
        await error.WriteLineAsync(sentence);
        return Failed;
    }

    /// <summary>The person of a practice, or of an id that is known here.</summary>
    private static async Task<Person?> FindAsync(TipDbContext db, string whose, CancellationToken cancellationToken)
    {
        var (number, id) = (PracticeReference.Read(whose), Person.IdOf(whose));
        var tenant = await db.Practices.Where(row => row.OwnerId == id || (number != null && row.Number == number)).Select(row => row.TenantId).FirstOrDefaultAsync(cancellationToken)
            ?? await db.Conversations.Where(row => row.UserAadObjectId == id).Select(row => row.TenantId).FirstOrDefaultAsync(cancellationToken)
            ?? await db.PersonRoles.Where(row => row.PersonId == id).Select(row => row.TenantId).FirstOrDefaultAsync(cancellationToken);
        var owner = number is null ? id : await db.Practices.Where(row => row.Number == number).Select(row => row.OwnerId).FirstOrDefaultAsync(cancellationToken);
        return tenant is null || owner is null ? null : new Person(tenant, owner, null);
    }

    /// <summary>For nobody but the operator.</summary>
    private static async Task WriteAsync(string file, byte[] bytes, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var stream = new FileStream(file, options);
        await stream.WriteAsync(bytes, cancellationToken);
    }
}
