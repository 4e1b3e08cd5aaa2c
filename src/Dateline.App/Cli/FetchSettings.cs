using System.CommandLine;
using System.Globalization;
using Dateline.Reading;
using Dateline.Reading.Fetching;

namespace Dateline.App.Cli;

/// <summary>The options of commands that fetch: where it is kept, through what, and what else may be reached.</summary>
internal sealed class FetchSettings
{
    private static readonly string[] ProxySchemes = ["http", "https", "socks4", "socks4a", "socks5"];

    private readonly Option<string?> _warc = new("--warc")
    {
        Description = "Keep everything that is fetched in this web archive (a file, or a folder: one file a day)",
        HelpName = "FILE",
    };

    private readonly Option<string?> _proxy = new("--proxy")
    {
        Description = "Fetch through a proxy: http://…, socks5://127.0.0.1:9050 (Tor)",
        HelpName = "ADDRESS",
    };

    private readonly Option<string[]> _allow = new("--allow-host")
    {
        Description = "Also fetch from this host or host:port, although it lies in your own network",
        HelpName = "HOST",
    };

    private readonly Option<double> _delay = new("--delay")
    {
        Description = "Seconds between two requests to one host",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => FetchOptions.Default.Delay.TotalSeconds,
    };

    /// <summary>Adds the options to a command, with their checks.</summary>
    public void AddTo(Command command)
    {
        _proxy.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && ProxyOf(result.Tokens[0].Value) is null)
            {
                result.AddError("--proxy takes an address such as socks5://127.0.0.1:9050");
            }
        });
        _delay.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Seconds(result.Tokens[0].Value) is null)
            {
                result.AddError("--delay takes seconds from 0 to 3600");
            }
        });
        command.Add(_warc);
        command.Add(_proxy);
        command.Add(_allow);
        command.Add(_delay);
    }

    /// <summary>The door that the command line asks for; nothing is opened before the first request.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="streams">The clock, and how doors are made.</param>
    /// <param name="archive">Where to keep what is fetched when the command line names no place, or <c>null</c>.</param>
    public Door Open(ParseResult parse, Streams streams, string? archive = null) =>
        new(
            FetchOptions.Default with
            {
                Proxy = parse.GetValue(_proxy) is { } proxy ? ProxyOf(proxy) : null,
                AllowedHosts = parse.GetValue(_allow) ?? [],
                Delay = TimeSpan.FromSeconds(parse.GetValue(_delay)),
            },
            parse.GetValue(_warc) ?? archive,
            streams
        );

    private static Uri? ProxyOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var proxy)
        && ProxySchemes.Contains(proxy.Scheme)
        && proxy.Host.Length > 0
            ? proxy
            : null;

    private static double? Seconds(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= 3600
            ? seconds
            : null;
}
