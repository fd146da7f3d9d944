using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Parts members by an empty line where one of two neighbours has a comment; others stand together.</summary>
internal sealed class MemberGap
{
    private bool? _isDocumented;

    /// <summary>Comes before each member.</summary>
    public void Before(CodeWriter writer, DocPlan? doc)
    {
        if (_isDocumented == true || (_isDocumented == false && doc is not null))
        {
            writer.Line();
        }

        _isDocumented = doc is not null;
    }
}
