using TipEngage.Data;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Settings;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Connector;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests;

/// <summary>Ends the digest of a conversation, in one step; the last one that was posted says so and offers to set another.</summary>
internal sealed class StopDigest(DigestBook book, DigestRights rights, ShowDigest show, WriteDigest writer, TimeProvider clock, ConnectorClient? connector = null) : ICardAction<StopDigest.Data>
{
    /// <summary>So long the answer waits for that; else it stays as it was posted, and its buttons say what holds.</summary>
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(1);

    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_DigestStop, new Data());

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return Reply.Text(refusal).Privately();

        if (await book.FindAsync(turn, cancellationToken) is not { } row || !await book.StopAsync(turn, cancellationToken))
            return show.Said(null, Strings.Digest_None);

        if (await book.LastAsync(turn, cancellationToken) is { ActivityId: { } id } last)
            await OfferAnotherAsync(row, last, id, cancellationToken);
        return show.Said(null, Strings.Digest_Stopped);
    }

    private async Task OfferAnotherAsync(DigestRow row, DigestDelivery last, string id, CancellationToken cancellationToken)
    {
        if (connector is null)
            return;

        using var limit = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await connector.UpdateAsync(WriteDigest.ConversationOf(row), id, await writer.RewriteAsync(row, last, isStopped: true, either.Token), either.Token);
        }
        catch (Exception exception) when (exception is ConnectorException or TokenAcquisitionException || (exception is OperationCanceledException && limit.IsCancellationRequested))
        {
        }
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "digests.stop";
    }
}
