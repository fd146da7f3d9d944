using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Parts members by an empty line before a comment; others stand together.</summary>
internal sealed class MemberGap
{
    private bool _hasMembers;

    /// <summary>Comes before each member.</summary>
    public void Before(CodeWriter writer, DocPlan? doc)
    {
        if (_hasMembers && doc is not null)
        {
            writer.Line();
        }

        _hasMembers = true;
    }
}
