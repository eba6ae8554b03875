namespace TipEngage.Features.Digests.Settings;

/// <summary>The time zones of the members, of Geneva and Vienna, and that of nowhere.</summary>
internal static class DigestZones
{
    public static IReadOnlyList<string> All { get; } =
    [
        "America/New_York", "Asia/Amman", "Asia/Baghdad", "Asia/Bangkok", "Asia/Brunei", "Asia/Colombo", "Asia/Damascus", "Asia/Dhaka", "Asia/Dili",
        "Asia/Dubai", "Asia/Ho_Chi_Minh", "Asia/Hong_Kong", "Asia/Jakarta", "Asia/Jayapura", "Asia/Kabul", "Asia/Karachi", "Asia/Kathmandu",
        "Asia/Kolkata", "Asia/Kuala_Lumpur", "Asia/Macau", "Asia/Makassar", "Asia/Manila", "Asia/Phnom_Penh", "Asia/Pyongyang", "Asia/Seoul",
        "Asia/Shanghai", "Asia/Singapore", "Asia/Tehran", "Asia/Thimphu", "Asia/Tokyo", "Asia/Ulaanbaatar", "Asia/Vientiane", "Asia/Yangon",
        "Australia/Perth", "Australia/Sydney", "Etc/UTC", "Europe/Istanbul", "Europe/Vienna", "Europe/Zurich", "Indian/Maldives", "Pacific/Apia",
        "Pacific/Auckland", "Pacific/Efate", "Pacific/Fiji", "Pacific/Guadalcanal", "Pacific/Honolulu", "Pacific/Kiritimati", "Pacific/Nauru",
        "Pacific/Noumea", "Pacific/Palau", "Pacific/Port_Moresby", "Pacific/Tarawa", "Pacific/Tongatapu",
    ];
}
