using System.Collections.Generic;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Tests.Models;

public sealed partial class AlertPage : JsonModel, IJsonModel<AlertPage>
{
    private static readonly MemberTable s_members = new("\"data\":\"hasNext\":\"next\":\"total\":"u8);

    private IReadOnlyList<Alert>? _data;
    private bool? _hasNext;
    private RawJson? _next;
    private int? _total;

    public IReadOnlyList<Alert>? Data { get => _data; init => _data = value; }
    public bool? HasNext { get => _hasNext; init => _hasNext = value; }
    public RawJson? Next { get => _next; init => _next = value; }
    public int? Total { get => _total; init => _total = value; }

    public AlertPage() { }
    private AlertPage(ref JsonCursor reader) : base(ref reader) { }

    public static AlertPage? Read(ref JsonCursor reader) => reader.BeginObject() ? new(ref reader) : null;
    public static void Write(ref JsonWriter writer, AlertPage? value) => writer.Model(value);
    protected override MemberTable KnownMembers => s_members;

    protected override void VisitMember(ref MemberVisitor json, int member)
    {
        switch (member)
        {
            case 0: json.List<Alert, Alert>(ref _data); break;
            case 1: json.Boolean(ref _hasNext); break;
            case 2: json.Raw(ref _next); break;
            case 3: json.Int32(ref _total); break;
        }
    }
}
