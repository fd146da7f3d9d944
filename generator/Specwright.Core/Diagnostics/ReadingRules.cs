using static Specwright.Diagnostics.DiagnosticSeverity;

namespace Specwright.Diagnostics;

/// <summary>What can be wrong with a document as JSON or YAML: SW1001 to SW1999.</summary>
public static class ReadingRules
{
    /// <summary>There is nothing but white space.</summary>
    public static readonly DiagnosticRule EmptyDocument = new(
        "SW1001",
        "The document is empty",
        "The document is empty, so that nothing is generated from it. Write an OpenAPI description in JSON or YAML.",
        Error);

    /// <summary>JSON: a character that cannot stand where it stands.</summary>
    public static readonly DiagnosticRule UnexpectedCharacter = new(
        "SW1002",
        "Unexpected character",
        "'{0}' cannot stand here, where JSON wants {1}. The document was not read.",
        Error);

    /// <summary>JSON: the text ends inside an object or an array.</summary>
    public static readonly DiagnosticRule UnexpectedEnd = new(
        "SW1003",
        "The document ends too early",
        "The document ends where JSON wants {0}. The document was not read; complete it.",
        Error);

    /// <summary>JSON: a string has no closing quote on its line.</summary>
    public static readonly DiagnosticRule UnterminatedString = new(
        "SW1004",
        "Unterminated string",
        "This string has no closing quote on its line. The document was not read; close the string, and write a line break in it as \\n.",
        Error);

    /// <summary>JSON: a backslash that starts no known escape.</summary>
    public static readonly DiagnosticRule InvalidEscape = new(
        "SW1005",
        "Invalid escape sequence",
        "'{0}' is not an escape sequence of JSON; it was taken literally, half of a surrogate pair as U+FFFD. Write a backslash as \\\\ and any other character as \\uXXXX.",
        Warning);

    /// <summary>JSON: a comma before a closing bracket.</summary>
    public static readonly DiagnosticRule TrailingComma = new(
        "SW1006",
        "Trailing comma",
        "JSON allows no comma before the closing '{0}'. It was passed over; remove it.",
        Warning);

    /// <summary>A name that the same object already has.</summary>
    public static readonly DiagnosticRule DuplicateName = new(
        "SW1007",
        "Duplicate name",
        "'{0}' is already a member of this object. The first is used and this one left out; remove or rename one of them.",
        Warning);

    /// <summary>Arrays and objects in one another, too deep.</summary>
    public static readonly DiagnosticRule NestedTooDeep = new(
        "SW1008",
        "Nested too deep",
        "Objects and arrays stand in one another more than {0} deep here. The document was not read; move inner parts to components and refer to them.",
        Error);

    /// <summary>JSON: a number in a notation that JSON does not have.</summary>
    public static readonly DiagnosticRule InvalidNumber = new(
        "SW1009",
        "Invalid number",
        "'{0}' is not a number in JSON's notation. The document was not read; write digits without leading zeros, or quote a text.",
        Error);

    /// <summary>JSON: a raw control character in a string.</summary>
    public static readonly DiagnosticRule ControlCharacter = new(
        "SW1010",
        "Control character in a string",
        "JSON allows no control character in a string. It was kept; write it as {0}.",
        Warning);

    /// <summary>JSON: text after the outermost value.</summary>
    public static readonly DiagnosticRule TrailingContent = new(
        "SW1011",
        "Content after the end",
        "The document's value has ended before this. The rest was passed over; remove it.",
        Warning);

    /// <summary>YAML: the parser's own message.</summary>
    public static readonly DiagnosticRule InvalidYaml = new(
        "SW1020",
        "Invalid YAML",
        "This is not valid YAML: {0}. The document was not read.",
        Error);

    /// <summary>YAML: a second document in the stream.</summary>
    public static readonly DiagnosticRule SeveralDocuments = new(
        "SW1021",
        "Several YAML documents",
        "A second YAML document starts here. Only the first was read; put each in a file of its own.",
        Warning);

    /// <summary>YAML: an alias without an anchor before it.</summary>
    public static readonly DiagnosticRule UnknownAlias = new(
        "SW1022",
        "Unknown alias",
        "No value before this one has the anchor '&{0}'. The alias was read as null; set the anchor on an earlier value that does not contain the alias.",
        Warning);

    /// <summary>YAML: aliases of aliases that stand for an unreasonable number of values.</summary>
    public static readonly DiagnosticRule TooManyAliasedValues = new(
        "SW1023",
        "Aliases stand for too many values",
        "The aliases up to here stand for more than {0} values. The document was not read; refer to components with $ref instead.",
        Error);

    /// <summary>YAML: a merge key whose value is no mapping.</summary>
    public static readonly DiagnosticRule InvalidMerge = new(
        "SW1024",
        "Invalid merge",
        "The value of a merge key '<<' must be a mapping or a list of mappings. It was left out; write an alias of a mapping.",
        Warning);

    /// <summary>YAML: a mapping or sequence as a key.</summary>
    public static readonly DiagnosticRule ComplexKey = new(
        "SW1025",
        "Key is not a scalar",
        "A key must be a scalar, for an OpenAPI description is also JSON. The key and its value were left out; write a name.",
        Warning);

    /// <summary>The list of faults was cut.</summary>
    public static readonly DiagnosticRule TooManyFaults = new(
        "SW1099",
        "Too many faults",
        "The document has more faults than the {0} that are listed. The others are not shown; correct these first.",
        Warning);
}
