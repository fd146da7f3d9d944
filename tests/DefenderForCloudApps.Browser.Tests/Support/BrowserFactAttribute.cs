using System;
using Xunit;

namespace DefenderForCloudApps.Browser.Tests.Support;

/// <summary>A test that needs a browser, and is skipped with a message where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserNeeded.Message;
}
