namespace Specwright.Modelling;

/// <summary>The versions of OpenAPI that differ in how a document is understood, the older first.</summary>
internal enum SpecVersion
{
    /// <summary>OpenAPI 2.0, called Swagger.</summary>
    V2,

    /// <summary>OpenAPI 3.0.</summary>
    V30,

    /// <summary>OpenAPI 3.1.</summary>
    V31,

    /// <summary>OpenAPI 3.2.</summary>
    V32,
}
