using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Api;
using TipEngage.Features.Digests;
using TipEngage.Features.Export;
using TipEngage.Features.Following;
using TipEngage.Features.Help;
using TipEngage.Features.Library;
using TipEngage.Features.People;
using TipEngage.Features.Practices;
using TipEngage.Features.Register;
using TipEngage.Features.Reviews;
using TipEngage.Features.WorkPlan;
using TipEngage.Hosting;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding;
using TipEngage.Schedules;
using TipEngage.Sending;
using TipEngage.Teams;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

// The settings beside the program count wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
if (args is ["import" or "coordinator" or "app-package" or "held", ..])
    builder.Logging.ClearProviders();
builder.AddTelemetry();
builder.Services.AddProblemDetails();
builder.Services.AddTipData(builder.Configuration);
builder.Services.AddWorkPlan(builder.Configuration);
builder.Services.AddSafeguarding();
builder.Services.AddHostedService<PrepareDatabase>();
builder.Services.AddPeople();
builder.Services.AddTipHealth();
builder.Services.AddSingleton<IBotVoice, BotVoice>();
builder.Services.AddUnderstanding();
builder.Services.AddAccess(builder.Configuration);
builder.Services.AddRegister();
builder.Services.AddApi(builder.Configuration);
builder.Services.AddSchedules(builder.Configuration);
builder.Services.AddSending();
builder.Services.AddFollowing(builder.Configuration);
builder.Services.AddDigests(builder.Configuration);
builder.Services.AddTipKeys(builder.Configuration);
builder.Services.AddExport(builder.Configuration);
builder.Services.AddPractices();
builder.Services.AddReviews();
builder.Services.AddLibrary(builder.Configuration);
builder.Services.AddTeamsBot(builder.Configuration, new BotRoutes().MapWorkPlan().MapRegister().MapFollowing().MapDigests().MapExport().MapPractices().MapReviews().MapLibrary().MapHelp().MapPeople().MapSafeguarding());

var app = builder.Build();
app.UseExceptionHandler();
// What is for pages and callers, such as their sign-in, is passed by.
app.MapTeamsBot().ShortCircuit();
app.MapTipHealth();
app.MapHomePage();
app.MapPageFiles();
app.MapItemPages();
app.MapPracticePages();
app.MapApi();
app.MapDownloads();
app.MapNewsletters();
app.MapHeldAboutMe();
app.MapInvitations();
return args switch
{
    ["import", .. var files] => await app.ImportAsync(files),
    ["coordinator", .. var people] => await app.AppointAsync(people),
    ["held", .. var asked] => await Start.OrSayWhyNotAsync(() => HandOutHeld.RunAsync(app.Services, asked, Console.Out, Console.Error, app.Lifetime.ApplicationStopping)),
    ["app-package", .. var files] => await app.PackAsync(files),
    _ => await app.RunOrSayWhyNotAsync(),
};
