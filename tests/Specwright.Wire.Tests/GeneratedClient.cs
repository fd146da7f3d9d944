using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Modelling;
using Specwright.Planning;
using Specwright.Reading;
using Specwright.Runtime;
using Xunit;

namespace Specwright.Wire.Tests;

/// <summary>
/// The client of a document: generated, compiled without a warning, and called by C# that a test gives. Each document is
/// compiled once for all tests.
/// </summary>
public sealed class GeneratedClient
{
    private static readonly ConcurrentDictionary<string, Lazy<GeneratedClient>> s_clients = new(StringComparer.Ordinal);

    private readonly byte[] _image;

    private GeneratedClient(byte[] image, IReadOnlyList<string> diagnostics)
    {
        _image = image;
        Diagnostics = diagnostics;
    }

    /// <summary>What was said of the document: id, line and column.</summary>
    public IReadOnlyList<string> Diagnostics { get; }

    /// <summary>
    /// The client of a document in YAML. Where the text does not begin with <c>openapi</c> or <c>swagger</c>, it is one of
    /// 3.1 that goes on after <c>info</c>.
    /// </summary>
    public static GeneratedClient Of(string yaml) => s_clients.GetOrAdd(yaml, static text => new(() => Generate(text))).Value;

    /// <summary>Sends what the statements send to a server that answers 200 with an empty object, and gives the only request.</summary>
    /// <param name="statements">C# in an async method, where <c>client</c> is the generated client.</param>
    public async Task<ReceivedRequest> SendAsync(string statements)
    {
        await using var server = await LoopbackServer.StartJsonAsync("{}");
        await RunAsync(server, statements);
        return server.Only;
    }

    /// <summary>Sends what the statements send, and gives the requests in order.</summary>
    /// <param name="statements">C# in an async method, where <c>client</c> is the generated client.</param>
    public async Task<IReadOnlyList<ReceivedRequest>> SendAllAsync(string statements)
    {
        await using var server = await LoopbackServer.StartJsonAsync("{}");
        await RunAsync(server, statements);
        return [.. server.Requests];
    }

    /// <summary>Runs statements against a server, and gives what they return, or null.</summary>
    /// <param name="server">The server.</param>
    /// <param name="statements">C# in an async method, where <c>client</c> is the generated client.</param>
    /// <param name="authentication">What adds credentials; nothing when left out.</param>
    public async Task<object?> RunAsync(LoopbackServer server, string statements, IAuthenticationProvider? authentication = null)
    {
        var user = Compiled.UserImage(_image, Program(statements));
        var context = new AssemblyLoadContext(null, isCollectible: true);
        using var generated = new MemoryStream(_image);
        using var code = new MemoryStream(user);
        context.LoadFromStream(generated);
        var run = context.LoadFromStream(code).GetType("Wire.User")!.GetMethod("RunAsync", BindingFlags.Public | BindingFlags.Static)!;
        using var http = ApiHttpPipeline.CreateClient(
            ApiHttpPipeline.CreatePrimary(), new ApiHttpOptions { Retry = new() { MaxRetries = 0 } });
        var adapter = ApiAdapter.Create(authentication ?? new AnonymousAuthenticationProvider(), http, server.BaseUrl);
        try
        {
            return await (Task<object?>)run.Invoke(null, [adapter])!;
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }

    private static GeneratedClient Generate(string yaml)
    {
        var isWhole = yaml.StartsWith("openapi:", StringComparison.Ordinal) || yaml.StartsWith("swagger:", StringComparison.Ordinal);
        var text = isWhole ? yaml : "openapi: 3.1.0\ninfo: { title: Wire, version: 1.0.0 }\n" + yaml;
        var document = DocumentReader.Read("wire.yaml", text);
        var description = DescriptionBuilder.Build(document, []);
        var plan = Planner.Plan(description.Description!, new PlanOptions("Wire", "WireClient") { HasPayloads = true });
        Assert.Empty(Compiled.Complaints(plan.Files));
        var diagnostics = document.Diagnostics.Concat(description.Diagnostics).Concat(plan.Diagnostics);
        return new GeneratedClient(Compiled.Image(plan.Files), [.. diagnostics.Select(static diagnostic => diagnostic.ToString())]);
    }

    private static string Program(string statements) => $$"""
        #nullable enable
        #pragma warning disable
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using Specwright.Runtime;
        using Specwright.Runtime.Json;

        namespace Wire;

        public static class User
        {
            public static async Task<object?> RunAsync(global::Microsoft.Kiota.Abstractions.IRequestAdapter adapter)
            {
                var client = new WireClient(adapter);
                {{statements}}
                return null;
            }
        }
        """;
}
