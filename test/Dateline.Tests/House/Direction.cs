using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Dateline.Tests.House;

/// <summary>Finds the places in a compiled assembly where a stage knows another that it must not know.</summary>
internal static class Direction
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Reading"] = [],
        ["Language"] = [],
        ["Record"] = ["Language"],
        ["Archive"] = [],
    };

    /// <summary>"Reading.Page → Record.Coder" for every forbidden step, in ordinal order.</summary>
    public static IReadOnlyList<string> Violations(string assembly, string root)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return
        [
            .. module
                .GetTypes()
                .SelectMany(type => Known(type).Select(known => (From: type, To: known)))
                .Where(step =>
                    Forbidden(Stage(step.From.FullName, root), Stage(step.To, root), step.From.FullName, root)
                )
                .Select(step => $"{step.From.FullName} → {step.To}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool Forbidden(string? from, string? to, string type, string root) =>
        to is not null
        && from != to
        && type.StartsWith(root + ".", StringComparison.Ordinal)
        && (from is null || !MayKnow[from].Contains(to));

    /// <summary>The stage that a type stands in, or <c>null</c> for the vocabulary at the root.</summary>
    private static string? Stage(string type, string root) =>
        MayKnow.Keys.FirstOrDefault(stage => type.StartsWith($"{root}.{stage}.", StringComparison.Ordinal));

    private static IEnumerable<string> Known(TypeDefinition type) =>
        References(type).Where(r => r is not null).Select(r => r!.GetElementType().FullName);

    private static IEnumerable<TypeReference?> References(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(i => i.InterfaceType),
            .. type.Fields.Select(f => f.FieldType),
            .. type.Methods.SelectMany(References),
        ];

    private static IEnumerable<TypeReference?> References(MethodDefinition method) =>
        [
            method.ReturnType,
            .. method.Parameters.Select(p => p.ParameterType),
            .. method.HasBody ? method.Body.Variables.Select(v => v.VariableType) : [],
            .. method.HasBody ? method.Body.Instructions.Select(Operand) : [],
        ];

    private static TypeReference? Operand(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => type,
            MemberReference member => member.DeclaringType,
            _ => null,
        };
}
