namespace Specwright.Model;

/// <summary>What the service sends on its own, in a webhook or a callback (OpenAPI 3.1.0, <c>webhooks</c>; 3.0.3, Callback Object).</summary>
/// <param name="Name">The document's name of the operation, or else of the webhook or callback.</param>
/// <param name="Body">The body of the request that arrives.</param>
public sealed record Payload(string Name, RequestBody Body);
