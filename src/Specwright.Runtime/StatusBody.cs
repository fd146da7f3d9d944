using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Specwright.Runtime.Answers;

namespace Specwright.Runtime;

/// <summary>
/// How the body of a success is read where its status decides what it is; made by <see cref="ResponseBody.ByStatus{T}"/>.
/// Immutable: each method returns a new object.
/// </summary>
/// <remarks>An exact status goes before a range, a range before the default (OpenAPI, Responses Object).</remarks>
/// <typeparam name="T">What all bodies become.</typeparam>
public sealed class StatusBody<T> : ResponseBody<T>
{
    private readonly Case[] _cases;

    internal StatusBody(params Case[] cases)
    {
        _cases = cases;
        Accept = string.Join(", ", _cases
            .SelectMany(static @case => @case.Accept.Split(", "))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static type => type.Contains(";q=", StringComparison.Ordinal)));
    }

    /// <inheritdoc/>
    internal override string Accept { get; }

    /// <summary>Adds a body.</summary>
    /// <typeparam name="TBody">The body.</typeparam>
    /// <param name="status">A status (<c>200</c>), a range (<c>2XX</c>) or <c>default</c>.</param>
    /// <param name="body">How it is read.</param>
    /// <param name="make">What becomes of it.</param>
    /// <returns>The bodies with it.</returns>
    public StatusBody<T> On<TBody>(string status, ResponseBody<TBody> body, Func<TBody, T> make) => new([.. _cases, new Case(
        status, body.Accept, async answer => make(await body.ReadAsync(answer).ConfigureAwait(false)))]);

    internal override ValueTask<T> ReadAsync(Answer answer)
    {
        string exact = ((int)answer.Response.StatusCode).ToString(CultureInfo.InvariantCulture);
        Case found = Find(exact) ?? Find(exact[..1] + "XX") ?? Find("default")
            ?? throw answer.Refused($"the description does not say what an answer with status {exact} holds.");
        return found.ReadAsync(answer);
    }

    private Case? Find(string status)
        => Array.Find(_cases, @case => @case.Status.Equals(status, StringComparison.OrdinalIgnoreCase));

    internal sealed record Case(string Status, string Accept, Func<Answer, ValueTask<T>> ReadAsync);
}
