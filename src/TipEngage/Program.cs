using Microsoft.Extensions.Options;
using TipEngage.Data;
using TipEngage.Hosting;
using TipEngage.Teams;
using TipEngage.Teams.Routing;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.AddTelemetry();
builder.Services.AddProblemDetails();
builder.Services.AddTipData(builder.Configuration);
builder.Services.AddHostedService<PrepareDatabase>();
builder.Services.AddHostedService<LoopbackOnly>();
builder.Services.AddTipHealth();
builder.Services.AddTeamsBot(builder.Configuration, new BotRoutes());

var app = builder.Build();
app.UseExceptionHandler();
app.MapTeamsBot();
app.MapTipHealth();
app.MapHomePage();

try
{
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException e)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, e.Failures));
    return 1;
}
