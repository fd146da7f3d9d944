using System;

namespace Specwright.Runtime.Answers.Items;

/// <summary>What an event of a stream consists of.</summary>
internal sealed record EventFields(string Event, string? Id, TimeSpan? Retry, string Data);
