using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Pages;

/// <summary>Shows single pages over HTTP, each with the parameters of a test.</summary>
public sealed class PageServer : IAsyncLifetime
{
    private static readonly HttpClient s_http = new();
    private WebApplication _app = null!;
    private Func<RazorComponentResult> _page = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        EmulatorPages.AddServices(builder.Services);
        _app = builder.Build();
        _app.UseRouting();
        _app.MapGet("/", () => _page());
        EmulatorPages.Map(_app);
        await _app.StartAsync();
    }

    internal async Task<ShownPage> ShowAsync<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        IReadOnlyDictionary<string, object?> values = parameters.ToDictionary(p => p.Name, p => p.Value);
        _page = () => new RazorComponentResult<TPage>(values);
        return await GetAsync("/");
    }

    internal async Task<ShownPage> GetAsync(string path)
    {
        using var response = await s_http.GetAsync(new Uri(_app.Urls.Single() + path));
        response.EnsureSuccessStatusCode();
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value));
        return new ShownPage(await response.Content.ReadAsStringAsync(), headers);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();
}

internal sealed record ShownPage(string Html, IReadOnlyDictionary<string, string> Headers);
