namespace Specwright.Modelling;

/// <summary>The versions of OpenAPI that differ in how a document is understood.</summary>
internal enum SpecVersion
{
    /// <summary>OpenAPI 2.0, called Swagger.</summary>
    V2,

    /// <summary>OpenAPI 3.0.</summary>
    V30,

    /// <summary>OpenAPI 3.1, and what of 3.2 is the same.</summary>
    V31,
}
