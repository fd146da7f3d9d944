using Specwright.Planning.Naming;

namespace Specwright.Planning.Operations;

/// <summary>What successes are called (RFC 9110, section 15.3).</summary>
internal static class ResultNames
{
    public static string Of(string status) => status switch
    {
        "200" => "Ok",
        "201" => "Created",
        "202" => "Accepted",
        "203" => "NonAuthoritative",
        "204" => "NoContent",
        "205" => "ResetContent",
        "206" => "PartialContent",
        "207" => "MultiStatus",
        "208" => "AlreadyReported",
        "226" => "ImUsed",
        "2XX" => "Success",
        _ => CSharpIdentifier.Pascal("Status" + status),
    };
}
