using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Plans;

namespace Specwright.Planning;

/// <summary>Plans with other words in their doc comments.</summary>
/// <param name="told">What has other words now.</param>
/// <param name="hash">The hash of the document that was planned.</param>
/// <param name="newHash">The hash of the document as it is now.</param>
internal sealed class Retelling(IReadOnlyDictionary<Prose, string> told, string hash, string newHash)
{
    /// <summary>The plan of a file with the words of now; itself when it has none of those that have changed.</summary>
    public FilePlan Of(FilePlan file) => file.Constructs.Any(IsConcerned)
        ? file with { Constructs = file.Constructs.Select(construct => IsConcerned(construct) ? Of(construct) : construct).ToEquatableArray() }
        : file;

    private bool IsConcerned(ConstructPlan construct) => DocsOf(construct).Any(IsConcerned)
        || (construct is RootClientPlan root && root.Constants.Any(IsHash));

    private bool IsConcerned(DocPlan? doc) => doc?.Origin is { } origin && told.ContainsKey(origin.Prose);

    private bool IsHash(ConstantPlan constant) => hash != newHash && constant.Value == hash;

    private static IEnumerable<DocPlan?> DocsOf(ConstructPlan construct) => construct switch
    {
        ModelPlan model => model.Inherited.Concat(model.Members).Select(static member => member.Doc).Append(model.Doc),
        TuplePlan tuple => tuple.Items.Select(static item => item.Doc).Append(tuple.Doc),
        PartsPlan parts => parts.Parts.Select(static part => part.Doc).Append(parts.Doc),
        TypePlan type => [type.Doc],
        ClientPlan client => client.Operations.SelectMany(static operation => operation.Parts).Select(static part => part.Doc),
        _ => [],
    };

    private ConstructPlan Of(ConstructPlan construct) => construct switch
    {
        ModelPlan model => model with { Doc = Doc(model.Doc), Inherited = Each(model.Inherited, Member), Members = Each(model.Members, Member) },
        TuplePlan tuple => tuple with { Doc = Doc(tuple.Doc), Items = Each(tuple.Items, item => item with { Doc = Doc(item.Doc) }) },
        PartsPlan parts => parts with { Doc = Doc(parts.Doc), Parts = Each(parts.Parts, Part) },
        TypePlan type => type with { Doc = Doc(type.Doc) },
        RootClientPlan root => root with
        {
            Operations = Each(root.Operations, Operation),
            Constants = Each(root.Constants, constant => IsHash(constant) ? constant with { Value = newHash } : constant),
        },
        ClientPlan client => client with { Operations = Each(client.Operations, Operation) },
        _ => construct,
    };

    private OperationPlan Operation(OperationPlan operation) => operation with { Parts = Each(operation.Parts, Part) };

    private MemberPlan Member(MemberPlan member) => member.Doc is { } doc ? member with { Doc = Doc(doc) } : member;

    private PartPlan Part(PartPlan part) => part.Doc is { } doc ? part with { Doc = Doc(doc) } : part;

    private DocPlan Doc(DocPlan doc) => IsConcerned(doc) ? Docs.Of(doc.Origin!, told[doc.Origin!.Prose]) : doc;

    private static EquatableArray<T> Each<T>(EquatableArray<T> items, Func<T, T> change) => items.Select(change).ToEquatableArray();
}
