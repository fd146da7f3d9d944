using System;
using System.Collections.Generic;

namespace Specwright.Overlays.JsonPath.RegularExpressions;

/// <summary>A part of a regular expression.</summary>
internal abstract record Pattern;

/// <summary>One character that passes the test.</summary>
internal sealed record CharacterPattern(Func<int, bool> Test) : Pattern;

/// <summary>One part after the other.</summary>
internal sealed record SequencePattern(IReadOnlyList<Pattern> Parts) : Pattern;

/// <summary>One part or another.</summary>
internal sealed record ChoicePattern(IReadOnlyList<Pattern> Branches) : Pattern;

/// <summary>A part several times; without a maximum, any number.</summary>
internal sealed record RepeatedPattern(Pattern Part, int Minimum, int? Maximum) : Pattern;
