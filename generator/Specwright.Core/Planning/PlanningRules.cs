using Specwright.Diagnostics;
using static Specwright.Diagnostics.DiagnosticSeverity;

namespace Specwright.Planning;

/// <summary>What of a description has no C#, or not exactly: SW3001 to SW3999. SW3001 and SW3005 have been given up.</summary>
public static partial class PlanningRules
{
    /// <summary>A header with a name that no header can have, which requests need.</summary>
    public static readonly DiagnosticRule UnsupportedParameter = new(
        "SW3002",
        "Required parameter is not supported",
        "The {1} parameter '{0}' of '{2}' has a name that is not a token of HTTP. The operation was left out, for it requires the parameter.",
        Warning);

    /// <summary>A header with a name that no header can have, which requests do without.</summary>
    public static readonly DiagnosticRule OptionalParameterLeftOut = new(
        "SW3003",
        "Optional parameter is not supported",
        "The {1} parameter '{0}' of '{2}' has a name that is not a token of HTTP. The parameter was left out.",
        Warning);

    /// <summary>A path that names a parameter which is not there.</summary>
    public static readonly DiagnosticRule UnknownPathParameter = new(
        "SW3004",
        "Path names an unknown parameter",
        "The path '{1}' names '{0}', but there is no path parameter of that name. The operation was left out; declare the parameter.",
        Warning);

    /// <summary>Paging that names something that is not there.</summary>
    public static readonly DiagnosticRule InvalidPaging = new(
        "SW3007",
        "Paging does not fit the operation",
        "The paging of '{0}' does not fit: {1}. The operation was generated without a walk over its pages.",
        Warning);

    /// <summary>A body in more forms than get a method.</summary>
    public static readonly DiagnosticRule FurtherBodyLeftOut = new(
        "SW3008",
        "Too many forms of a body",
        "'{0}' takes a body of more media types than get a method. Nothing was generated for {1} and what comes after it; leave out what is not used.",
        Warning);

    /// <summary>An operation's own server at an address that cannot be called.</summary>
    public static readonly DiagnosticRule UnusableServer = new(
        "SW3009",
        "Operation with an unusable server",
        "'{0}' has a server of its own at '{1}', which is neither an http or https address nor a path that begins with a slash. Its requests go to the client's base address; write the address in full.",
        Warning);

    /// <summary>A part of text or JSON with headers of its own.</summary>
    public static readonly DiagnosticRule PartHeadersLeftOut = new(
        "SW3031",
        "Part with headers",
        "The part '{0}' of '{1}' has headers of its own, but only files can be given some in a request that has a type. To send them, put the body together as MultipartFields.",
        Info);

    /// <summary>A form or multipart body that is described by order or by alternatives, not by names.</summary>
    public static readonly DiagnosticRule BodyOfTheCaller = new(
        "SW3032",
        "Body that the caller puts together",
        "The body of '{0}' in {1} is described by order or by alternatives, for which there is no type. The method takes {2}; add to it what the document says.",
        Info);

    /// <summary>A parameter with arrays or objects within its parts.</summary>
    public static readonly DiagnosticRule NestedParameter = new(
        "SW3030",
        "Parameter with nested parts",
        "The {1} parameter '{0}' of '{2}' has arrays or objects within its parts, for which OpenAPI defines no form. They are sent as JSON text; use 'style: deepObject' in a query, or 'content' for a parameter in JSON.",
        Info);

    /// <summary>Lists of lists of lists, too deep.</summary>
    public static readonly DiagnosticRule TypeNestedTooDeep = new(
        "SW3070",
        "Lists and maps nested too deep",
        "Lists, maps and references stand in one another more than {0} deep here, without an object in between that becomes a class. What is within was taken as any value; give it properties, or fewer levels.",
        Warning);

    /// <summary>Unions of unions of unions, too deep or too many.</summary>
    public static readonly DiagnosticRule TooManyAlternatives = new(
        "SW3071",
        "Unions within unions have too many alternatives",
        "Unions stand in this one more than {0} deep, or bring more than {1} alternatives into others in all. It was taken as any value; list the alternatives in one union, or tell them by a discriminator of an object.",
        Warning);
}
