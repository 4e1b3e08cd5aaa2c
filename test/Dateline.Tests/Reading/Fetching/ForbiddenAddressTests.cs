using System.Net;
using Dateline.Reading.Fetching;
using Dateline.Reading.Fetching.Addresses;
using Dateline.Tables;

namespace Dateline.Tests.Reading.Fetching;

/// <summary>Nothing reaches the user's own machine: a server listens there, every name resolves to it, and no request comes.</summary>
public sealed class ForbiddenAddressTests
{
    public static TheoryData<string> Spellings =>
        [
            "127.0.0.1",
            "127.0.0.1.",
            "127.1",
            "127.0.1",
            "127.255.255.254",
            "2130706433",
            "2130706433.",
            "017700000001",
            "0x7f000001",
            "0x7F.1",
            "0x7f.0x0.0x0.0x1",
            "0177.0.0.1",
            "0177.0.0.01",
            "00000177.0.0.1",
            "0x00000000007f.0.0.1",
            "127.0.0.1%00.news.example",
            "127%2e0%2e0%2e1",
            "%31%32%37.0.0.1",
            "①②⑦.⓪.⓪.①",
            "１２７.０.０.１",
            "127。0。0。1",
            "127．0．0．1",
            "127｡0｡0｡1",
            "𝟏𝟐𝟕.𝟎.𝟎.𝟏",
            "₁₂₇.₀.₀.₁",
            "¹²⁷.0.0.1",
            "0",
            "0.0.0.0",
            "0.0.0.0.",
            "[::]",
            "[::1]",
            "[0:0:0:0:0:0:0:1]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[0:0:0:0:0:ffff:127.0.0.1]",
            "[::127.0.0.1]",
            "[64:ff9b::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[64:ff9b:1::7f00:1]",
            "[2002:7f00:1::]",
            "[2002:7f00:0001::1]",
            "[2001:0:7f00:1::1]",
            "[2001:0000:4136:e378:8000:63bf:80ff:fffe]",
            "[fe80::1]",
            "[fe80::1%25lo]",
            "[fe80::5efe:7f00:1]",
            "[2a00::5efe:7f00:1]",
            "[fc00::1]",
            "[fd00:ec2::254]",
            "[ff02::1]",
            "[fec0::1]",
            "localhost",
            "LOCALHOST",
            "localhost.",
            "localhost.localdomain",
            "api.localhost",
            "ip6-localhost",
            "ｌｏｃａｌｈｏｓｔ",
            "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
            "locaℓhost",
            "local\u00ADhost",
            "lo\u200Bcalhost",
            "printer.local",
            "metadata.google.internal",
            "router.lan",
            "wiki",
            "hidden.onion",
            "10.0.0.1",
            "012.0.0.1",
            "172.16.0.1",
            "172.31.255.254",
            "192.168.0.1",
            "192.168.1",
            "3232235777",
            "100.64.0.1",
            "100.100.100.200",
            "169.254.169.254",
            "0xA9FEA9FE",
            "2852039166",
            "168.63.129.16",
            "192.0.0.192",
            "198.18.0.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "256.0.0.1",
            "1.2.3.4.5",
            "127.0.0.1.0x1",
            "0x",
            "user@127.0.0.1",
            "news.example@127.0.0.1",
            "127.0.0.1:80@127.0.0.1",
            "news.example%40127.0.0.1",
            "rebound.example",
            "127.0.0.1.nip.example",
            "xn--80ak6aa92e.example",
            "bücher.example",
            "a..example",
            ".example",
        ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task No_spelling_reaches_loopback(string host)
    {
        using var server = new LocalServer().Page("/", "secret");
        using var door = Open(server);
        foreach (var scheme in (string[])["http", "HTTP", "https"])
        {
            var outcome = await door.GetAsync($"{scheme}://{host}:{server.Port}/", FetchRequest.Page, Cancellation);
            Assert.Null(outcome.Answer);
            Assert.Contains(
                outcome.Error!.Failure,
                (FetchFailure[])[FetchFailure.BadAddress, FetchFailure.ForbiddenAddress]
            );
        }
        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task No_redirect_reaches_loopback(string host)
    {
        using var server = new LocalServer().Page("/secret", "secret");
        server.Redirect("/", $"http://{host}:{server.Port}/secret");
        using var door = server.Door(LocalServer.Quick with { Ports = [server.Port] });
        var outcome = await door.GetAsync(server.Address("/"), FetchRequest.Page, Cancellation);
        Assert.Null(outcome.Answer);
        Assert.Contains(
            outcome.Error!.Failure,
            (FetchFailure[])[FetchFailure.BadAddress, FetchFailure.ForbiddenAddress, FetchFailure.BadRedirect]
        );
        Assert.Equal(["/"], server.Paths);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task Through_a_proxy_no_literal_address_is_asked_for(string host)
    {
        if (host.EndsWith(".example", StringComparison.Ordinal) && !host.Contains('%') && !host.Contains(".."))
        {
            return; // a name: the proxy resolves it where this machine can't see
        }
        using var server = new LocalServer();
        using var door = Open(server, LocalServer.Quick with { Proxy = new Uri($"http://127.0.0.1:{server.Port}") });
        var outcome = await door.GetAsync($"http://{host}:{server.Port}/", FetchRequest.Page, Cancellation);
        Assert.Null(outcome.Answer);
        // Names of hidden services are what Tor's proxy is for; this one is another.
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("ftp://news.example/")]
    [InlineData("gopher://127.0.0.1:70/_x")]
    [InlineData("dict://127.0.0.1:11211/stats")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("jar:http://127.0.0.1!/")]
    [InlineData("https://news.example\\@127.0.0.1/")]
    [InlineData("http:///")]
    [InlineData("http://")]
    [InlineData("http:127.0.0.1")]
    [InlineData("https:/127.0.0.1/")]
    [InlineData("//127.0.0.1/")]
    [InlineData("")]
    [InlineData("http://news.example:99999/")]
    public async Task What_is_no_address_of_the_web_is_refused(string address)
    {
        using var server = new LocalServer();
        using var door = Open(server);
        var failure = (await door.GetAsync(address, FetchRequest.Page, Cancellation)).Error!.Failure;
        Assert.Contains(failure, (FetchFailure[])[FetchFailure.BadAddress, FetchFailure.ForbiddenAddress]);
    }

    [Theory]
    [InlineData(22)]
    [InlineData(25)]
    [InlineData(6379)]
    [InlineData(9200)]
    public async Task Ports_of_other_services_are_refused(int port)
    {
        using var door = new LocalServer().Door();
        var outcome = await door.GetAsync($"http://public.example:{port}/", FetchRequest.Page, Cancellation);
        Assert.Equal(FetchFailure.ForbiddenPort, outcome.Error!.Failure);
    }

    [Fact]
    public async Task One_address_of_several_that_is_not_public_is_enough()
    {
        using var server = new LocalServer();
        Resolve mixed = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.215.14"), IPAddress.Loopback]);
        using var door = Open(server, resolve: mixed);
        var outcome = await door.GetAsync($"http://mixed.example:{server.Port}/", FetchRequest.Page, Cancellation);
        Assert.Equal(FetchFailure.ForbiddenAddress, outcome.Error!.Failure);
    }

    [Fact]
    public async Task A_name_that_is_bound_anew_between_two_tries_gains_nothing()
    {
        using var server = new LocalServer().Page("/", "secret");
        var asked = 0;
        // First a public address where nobody answers, then loopback.
        Resolve rebinding = (_, _) =>
            Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Parse("93.184.215.14") : IPAddress.Loopback]);
        var options = LocalServer.Quick with { Retries = 2, ConnectTimeout = TimeSpan.FromMilliseconds(100) };
        using var door = Open(server, options, rebinding);
        await door.GetAsync($"http://rebinding.example:{server.Port}/", FetchRequest.Page, Cancellation);
        var outcome = await door.GetAsync($"http://rebinding.example:{server.Port}/", FetchRequest.Page, Cancellation);
        Assert.Null(outcome.Answer);
        Assert.True(asked > 1);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_host_that_is_allowed_by_name_is_reached_and_no_other()
    {
        using var server = new LocalServer().Page("/", "hello");
        using var door = server.Door(LocalServer.Quick with { Ports = [server.Port] });
        Assert.NotNull((await door.GetAsync(server.Address("/"), FetchRequest.Page, Cancellation)).Answer);
        Assert.NotNull((await door.GetAsync(server.Address("/", "127.0.0.1"), FetchRequest.Page, Cancellation)).Error);
        using var literal = server.Door(LocalServer.Quick with { AllowedHosts = ["127.0.0.1"] });
        Assert.NotNull(
            (await literal.GetAsync(server.Address("/", "127.0.0.1"), FetchRequest.Page, Cancellation)).Answer
        );
    }

    [Fact]
    public void The_networks_of_this_machine_are_its_own()
    {
        var own = new LocalNetworks([IPNetwork.Parse("2a02:1234:5678:9a00::/64"), IPNetwork.Parse("93.184.215.0/24")]);
        var rules = new AddressRules(FetchOptions.Default, own);
        Assert.False(rules.MayConnect("a.example", 443, IPAddress.Parse("2a02:1234:5678:9a00::7")));
        Assert.False(rules.MayConnect("a.example", 443, IPAddress.Parse("::ffff:93.184.215.1")));
        Assert.True(rules.MayConnect("a.example", 443, IPAddress.Parse("2a02:1234:5678:9b00::7")));
        Assert.True(LocalNetworks.OfThisMachine().Contain(IPAddress.Loopback));
    }

    [Fact]
    public void Every_block_of_the_table_is_refused_by_its_example_and_at_both_ends()
    {
        var addresses = new PublicAddresses();
        foreach (var row in Table.Load("Reading/Fetching/Addresses/special-addresses.tsv").Rows)
        {
            var block = IPNetwork.Parse(row["block"]);
            Assert.True(block.Contains(IPAddress.Parse(row["example"])), row["block"]);
            Assert.False(addresses.Contains(IPAddress.Parse(row["example"])), row["block"]);
            Assert.False(addresses.Contains(block.BaseAddress), row["block"]);
        }
    }

    [Fact]
    public void Every_name_of_the_table_is_refused_by_its_example()
    {
        var rules = new AddressRules(FetchOptions.Default, LocalNetworks.None);
        foreach (var row in Table.Load("Reading/Fetching/Addresses/local-names.tsv").Rows)
        {
            Assert.EndsWith(row["name"], row["example"], StringComparison.Ordinal);
            Assert.Equal(FetchFailure.ForbiddenAddress, rules.Check($"https://{row["example"]}/").Error!.Failure);
        }
    }

    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("64:ff9b::101:101")]
    [InlineData("::ffff:1.1.1.1")]
    public void Public_addresses_are_public(string address) =>
        Assert.True(new PublicAddresses().Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://WWW.News.Example/a?b=c#d", "https://www.news.example/a?b=c")]
    [InlineData("https://news.example./", "https://news.example/")]
    [InlineData("https://bücher.example/ñ", "https://xn--bcher-kva.example/%C3%B1")]
    [InlineData("https://новости.example/", "https://xn--b1amnebsh.example/")]
    [InlineData(" https://news.example \n", "https://news.example/")]
    public void Addresses_have_one_spelling(string given, string spelled) =>
        Assert.Equal(
            spelled,
            new AddressRules(FetchOptions.Default, LocalNetworks.None).Check(given).Address!.AbsoluteUri
        );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Every name resolves to loopback, and the server's port is one of the web's.
    private static Fetcher Open(LocalServer server, FetchOptions? options = null, Resolve? resolve = null) =>
        new(
            (options ?? LocalServer.Quick) with
            {
                Ports = [server.Port],
            },
            TimeProvider.System,
            null,
            resolve ?? ((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback])),
            LocalNetworks.None
        );
}
