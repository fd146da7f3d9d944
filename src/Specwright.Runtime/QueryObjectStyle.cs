namespace Specwright.Runtime;

/// <summary>How an object stands in a query (OpenAPI, Parameter Object, style values).</summary>
public enum QueryObjectStyle
{
    /// <summary>Style form, exploded: a parameter for each member, <c>a=1&amp;b=2</c>.</summary>
    FormExploded,

    /// <summary>Style form, not exploded: one parameter, <c>name=a,1,b,2</c>.</summary>
    Form,

    /// <summary>Style deepObject: a parameter for each member, <c>name[a]=1&amp;name[b]=2</c>.</summary>
    DeepObject,
}
