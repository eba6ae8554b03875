using TipEngage.Schedules;

namespace TipEngage.Sending;

/// <summary>Wires what is sent without having been asked for.</summary>
internal static class SendingSetup
{
    public static IServiceCollection AddSending(this IServiceCollection services) => services
        .AddSingleton<Post>()
        .AddSingleton<ConversationNames>()
        .AddSingleton<LetterOutbox>()
        .AddSingleton<LetterLanguages>()
        .AddSchedule<SendLetters>("letters.send", SendLetters.Interval);
}
