using static Specwright.Diagnostics.DiagnosticSeverity;

namespace Specwright.Diagnostics;

/// <summary>What can be wrong with a document as an OpenAPI description: SW2001 to SW2999.</summary>
public static class ModellingRules
{
    /// <summary>The outermost value is no object with <c>openapi</c> or <c>swagger</c>.</summary>
    public static readonly DiagnosticRule NotOpenApi = new(
        "SW2001",
        "Not an OpenAPI description",
        "The document has no version of OpenAPI, so that nothing is generated from it. Write 'openapi: 3.0.3' (or 3.1.0, 3.2.0) at its top.",
        Error);

    /// <summary>A version of OpenAPI that is not known.</summary>
    public static readonly DiagnosticRule UnsupportedVersion = new(
        "SW2002",
        "Unsupported version of OpenAPI",
        "'{0}' is not a version of OpenAPI that can be read, so that nothing is generated. Use 2.0, 3.0, 3.1 or 3.2.",
        Error);

    /// <summary>A version that is read as an older one.</summary>
    public static readonly DiagnosticRule NewerVersion = new(
        "SW2003",
        "Newer version of OpenAPI",
        "OpenAPI {0} is read as 3.2; what it has added since is left out.",
        Warning);

    /// <summary>A value of another JSON type than OpenAPI wants.</summary>
    public static readonly DiagnosticRule WrongKind = new(
        "SW2004",
        "Value of the wrong type",
        "{0} must be {1}, but {2} stands here. It was left out.",
        Warning);

    /// <summary>A field that OpenAPI requires is not there.</summary>
    public static readonly DiagnosticRule MissingField = new(
        "SW2005",
        "Missing field",
        "This must have the field '{0}'. {1}.",
        Warning);

    /// <summary>A reference names nothing.</summary>
    public static readonly DiagnosticRule UnresolvedReference = new(
        "SW2006",
        "Unresolved reference",
        "'{0}' names nothing in '{1}'. What it stands for was left out, a schema taken as any value; correct the reference.",
        Warning);

    /// <summary>References lead back to themselves.</summary>
    public static readonly DiagnosticRule CircularReference = new(
        "SW2007",
        "Circular reference",
        "'{0}' leads back to itself without saying anything. It was left out, a schema taken as any value; describe it in one of its places.",
        Warning);

    /// <summary>A reference into a file that the project does not name.</summary>
    public static readonly DiagnosticRule UnknownFile = new(
        "SW2008",
        "Reference into an unknown file",
        "'{0}' lies in a file that could not be read or that the project does not name. What it stands for was left out, a schema taken as any value; add the file to the project's OpenAPI files.",
        Warning);

    /// <summary>A reference to another host.</summary>
    public static readonly DiagnosticRule NetworkReference = new(
        "SW2009",
        "Reference to another host",
        "'{0}' would have to be fetched, which never happens during a build. What it stands for was left out, a schema taken as any value; store a copy beside the document and refer to that.",
        Warning);

    /// <summary>A word where OpenAPI has a fixed list of words.</summary>
    public static readonly DiagnosticRule UnknownWord = new(
        "SW2010",
        "Unknown word",
        "'{0}' is not among the values that OpenAPI knows here: {1}. {2}.",
        Warning);

    /// <summary>An <c>operationId</c> that an earlier operation has.</summary>
    public static readonly DiagnosticRule DuplicateOperationId = new(
        "SW2011",
        "Duplicate operationId",
        "An earlier operation is called '{0}', too. This one is named by its method and path; give it an operationId of its own.",
        Warning);

    /// <summary>A requirement names a scheme that the document does not have.</summary>
    public static readonly DiagnosticRule UndefinedSecurityScheme = new(
        "SW2012",
        "Undefined security scheme",
        "The document defines no security scheme '{0}'. This alternative was left out; define the scheme or remove the requirement.",
        Warning);

    /// <summary>A placeholder in a path without a parameter.</summary>
    public static readonly DiagnosticRule UndeclaredPathParameter = new(
        "SW2013",
        "Undeclared path parameter",
        "No parameter describes '{{{0}}}' of the path. It was taken as a string; declare a parameter of that name with 'in: path'.",
        Warning);

    /// <summary>A path parameter without a placeholder.</summary>
    public static readonly DiagnosticRule UnusedPathParameter = new(
        "SW2014",
        "Path parameter without placeholder",
        "The path has no placeholder '{{{0}}}'. The parameter was left out; remove it or correct its name.",
        Warning);

    /// <summary>Two parameters of the same name in the same place.</summary>
    public static readonly DiagnosticRule DuplicateParameter = new(
        "SW2015",
        "Duplicate parameter",
        "An earlier parameter is called '{0}' and stands in the same part of the request. This one was left out; remove one of them.",
        Warning);

    /// <summary>A path with unbalanced braces or an empty placeholder.</summary>
    public static readonly DiagnosticRule InvalidPath = new(
        "SW2016",
        "Invalid path",
        "'{0}' is not a path template, for a brace has no partner or there is no name between two. Its operations were left out; correct the path.",
        Warning);

    /// <summary>A path that does not start with a slash.</summary>
    public static readonly DiagnosticRule PathWithoutSlash = new(
        "SW2024",
        "Path without slash",
        "The path '{0}' must start with '/'. A slash was put before it; write it.",
        Warning);

    /// <summary>A placeholder in a server's address without a variable.</summary>
    public static readonly DiagnosticRule UndeclaredServerVariable = new(
        "SW2017",
        "Undeclared server variable",
        "No variable describes '{{{0}}}' of the server's address. The server was left out; declare the variable with its default.",
        Warning);

    /// <summary>Parts of an <c>allOf</c> that no value can satisfy together.</summary>
    public static readonly DiagnosticRule ContradictoryAllOf = new(
        "SW2018",
        "Contradictory allOf",
        "The parts of this allOf are of different types, so that no value satisfies all of them. It was taken as any value; use oneOf if the types are alternatives.",
        Warning);

    /// <summary><c>allOf</c> in schemas of <c>allOf</c>, too deep or too many.</summary>
    public static readonly DiagnosticRule AllOfTooLarge = new(
        "SW2019",
        "allOf is too large",
        "The schemas that are joined by allOf here are nested too deep or bring too many properties. Those beyond the limit were left out; join fewer schemas.",
        Warning);

    /// <summary>A value of an enumeration that is not of its type.</summary>
    public static readonly DiagnosticRule EnumValueMismatch = new(
        "SW2020",
        "Enumeration value of another type",
        "'{0}' is not of the enumeration's type. It was left out; correct the value or the type.",
        Warning);

    /// <summary><c>required</c> names a property that is not described.</summary>
    public static readonly DiagnosticRule UndescribedProperty = new(
        "SW2021",
        "Required property is not described",
        "'{0}' is required, but not among the properties. It can be set as an additional member only; describe it.",
        Info);

    /// <summary>A schema that no value satisfies.</summary>
    public static readonly DiagnosticRule NothingAllowed = new(
        "SW2022",
        "Schema that allows nothing",
        "The schema 'false' allows no value at all. It was taken as any value; leave out what must not occur.",
        Warning);

    /// <summary>A part of OpenAPI or JSON Schema that cannot be represented.</summary>
    public static readonly DiagnosticRule Unsupported = new(
        "SW2023",
        "Unsupported part",
        "'{0}' is not supported. {1}.",
        Warning);

    /// <summary>A part that describes requests which a client receives.</summary>
    public static readonly DiagnosticRule PayloadsOnly = new(
        "SW2030",
        "Requests that the service sends",
        "'{0}' describes requests that the service sends, for which a client has no methods. Write Webhooks=\"true\" on the OpenApiDocument item (--webhooks in the tool) for the types of their bodies.",
        Info);

    /// <summary>Keywords beside a reference, which have no meaning there before 3.1.</summary>
    public static readonly DiagnosticRule BesideReference = new(
        "SW2034",
        "Keywords beside $ref",
        "'{0}' stands beside $ref, where it has no meaning before OpenAPI 3.1. It was left out; put the reference into an allOf, and this beside it.",
        Warning);

    /// <summary>Two paths that are one but for the names in their braces.</summary>
    public static readonly DiagnosticRule SameSignature = new(
        "SW2031",
        "Paths of one signature",
        "'{0}' is the same path as '{1}', for the names of parameters make no difference. Operations were generated for both; write them as one path.",
        Info);

    /// <summary>A name that is no HTTP method.</summary>
    public static readonly DiagnosticRule InvalidMethod = new(
        "SW2032",
        "Invalid HTTP method",
        "'{0}' cannot be the name of an HTTP method. The operation was left out; use letters, digits and hyphens.",
        Warning);

    /// <summary>A method among the additional ones that has a field of its own.</summary>
    public static readonly DiagnosticRule MisplacedMethod = new(
        "SW2033",
        "Misplaced HTTP method",
        "The method {0} has the field '{1}' of the path item. It was taken as if it stood there; move it.",
        Warning);

    /// <summary>A part that describes something other than the requests of a client.</summary>
    public static readonly DiagnosticRule NotGenerated = new(
        "SW2025",
        "Nothing is generated for a part",
        "Nothing is generated for '{0}': it describes {1}.",
        Info);

    /// <summary><c>enum</c> of an array that lists what the items may be.</summary>
    public static readonly DiagnosticRule EnumOfItems = new(
        "SW2050",
        "Enumeration of an array lists scalars",
        "The values of '{0}' are no arrays, so that no array could satisfy it. They were taken for its items; write '{0}' in 'items'.",
        Warning);

    /// <summary><c>anyOf</c> beside <c>oneOf</c> whose alternatives are not all objects.</summary>
    public static readonly DiagnosticRule OneOfBesideAnyOf = new(
        "SW2051",
        "anyOf beside oneOf",
        "A value must satisfy one of 'oneOf' and one of 'anyOf', and not all of them are objects whose members could be joined. It was taken as any value; write one list with the combinations that there are.",
        Warning);

    /// <summary>A property of a schema that extends another, described anew with another type.</summary>
    public static readonly DiagnosticRule RedescribedProperty = new(
        "SW2052",
        "Inherited property of another type",
        "'{0}' has another type in '{1}', which this schema extends. It keeps the type it has there; describe it so that both agree.",
        Info);

    /// <summary>More values, properties or alternatives than a type can have.</summary>
    public static readonly DiagnosticRule TooManyEntries = new(
        "SW2053",
        "Schema with too many entries",
        "'{0}' has more than {1} entries. {2}; describe what is open as a text, a number or a map.",
        Warning);
}
