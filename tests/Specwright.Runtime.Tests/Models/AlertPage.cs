using System.Collections.Generic;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Tests.Models;

public sealed partial class AlertPage : JsonModel, IJsonModel<AlertPage>
{
    private static readonly MemberTable s_members = new("\"data\":\"hasNext\":\"next\":\"total\":\"inner\":"u8);

    public IReadOnlyList<Alert>? Data { get; set; }
    public bool? HasNext { get; set; }
    public RawJson? Next { get; set; }
    public int? Total { get; set; }
    public AlertPage? Inner { get; set; }

    public AlertPage() { }
    static AlertPage IJsonModel<AlertPage>.New() => new();
    protected override MemberTable KnownMembers => s_members;

    protected override void VisitMembers(ref MemberVisitor json)
    {
        Data = json.List<Alert, Alert>(0, Data);
        HasNext = json.Boolean(1, HasNext);
        Next = json.Raw(2, Next);
        Total = json.Int32(3, Total);
        Inner = json.Model(4, Inner);
    }
}
