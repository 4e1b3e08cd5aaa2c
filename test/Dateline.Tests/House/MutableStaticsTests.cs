using Mono.Cecil;

namespace Dateline.Tests.House;

public sealed class MutableStaticsTests
{
    private static int sample;

    [Fact]
    public void The_library_has_no_mutable_static_field() => Assert.Empty(Mutable(typeof(Article).Assembly.Location));

    [Fact]
    public void A_mutable_static_field_is_seen()
    {
        sample++;
        Assert.Contains(
            "Dateline.Tests.House.MutableStaticsTests.sample",
            Mutable(typeof(MutableStaticsTests).Assembly.Location)
        );
    }

    private static string[] Mutable(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return
        [
            .. module
                .GetTypes()
                .SelectMany(t => t.Fields)
                .Where(f =>
                    f.IsStatic
                    && !f.IsInitOnly
                    && !f.IsLiteral
                    && !f.Name.Contains('<')
                    && !f.DeclaringType.Name.Contains('<')
                )
                .Where(f =>
                    !f.DeclaringType.FullName.Contains(
                        "System.Text.RegularExpressions.Generated",
                        StringComparison.Ordinal
                    )
                )
                .Select(f => $"{f.DeclaringType.FullName}.{f.Name}"),
        ];
    }
}
