using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Http;

namespace Specwright.Runtime;

/// <summary>What is the same for every request of an operation. Immutable; a generated client keeps one for each.</summary>
/// <typeparam name="T">The answer.</typeparam>
public sealed class ApiOperation<T>
{
    /// <summary>Describes an operation.</summary>
    /// <param name="name">The operation's name, for messages.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="answer">How the body of a success is read.</param>
    /// <param name="errors">How the bodies of errors are read; null when the description names none.</param>
    /// <param name="security">The security requirements; null when the description names none.</param>
    /// <param name="repeatable">Whether a request may be sent again although its method is not idempotent.</param>
    /// <param name="customMethod">
    /// The method that is sent in place of <paramref name="method"/>, when Kiota has no name for it, such as <c>QUERY</c>.
    /// Then the adapter must be one of <see cref="ApiAdapter"/>.
    /// </param>
    public ApiOperation(
        string name,
        Method method,
        ResponseBody<T> answer,
        ErrorBodies? errors = null,
        OperationSecurity? security = null,
        bool repeatable = false,
        string? customMethod = null)
    {
        Name = name;
        Method = method;
        Answer = answer;
        Errors = errors;
        Security = security;
        Repeatable = repeatable;
        CustomMethod = customMethod;
        HttpMethod = customMethod is null ? NativeMethod.Of(method) : new HttpMethod(customMethod);
    }

    /// <summary>The operation's name, for messages.</summary>
    public string Name { get; }

    /// <summary>The HTTP method, or what stands for it where Kiota has no name for it.</summary>
    public Method Method { get; }

    /// <summary>The HTTP method when Kiota has no name for it.</summary>
    public string? CustomMethod { get; }

    /// <summary>The security requirements; null when the description names none.</summary>
    public OperationSecurity? Security { get; }

    /// <summary>Whether a request may be sent again although its method is not idempotent.</summary>
    public bool Repeatable { get; }

    /// <summary>The method that is sent.</summary>
    internal HttpMethod HttpMethod { get; }

    internal ResponseBody<T> Answer { get; }

    internal ErrorBodies? Errors { get; }
}
