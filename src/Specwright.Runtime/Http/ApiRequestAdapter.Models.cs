using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Abstractions.Store;
using Specwright.Runtime.Telemetry;

namespace Specwright.Runtime.Http;

/// <content>What code for Kiota's abstractions calls: models of Kiota's kind, with error factories and response handlers.</content>
internal sealed partial class ApiRequestAdapter
{
    private IParseNodeFactory _parseNodes = ParseNodeFactoryRegistry.DefaultInstance;

    /// <inheritdoc/>
    public ISerializationWriterFactory SerializationWriterFactory { get; private set; } = SerializationWriterFactoryRegistry.DefaultInstance;

    /// <inheritdoc/>
    public void EnableBackingStore(IBackingStoreFactory backingStoreFactory)
    {
        _parseNodes = ApiClientBuilder.EnableBackingStoreForParseNodeFactory(_parseNodes);
        SerializationWriterFactory = ApiClientBuilder.EnableBackingStoreForSerializationWriterFactory(SerializationWriterFactory);
        if (backingStoreFactory is not null)
        {
            BackingStoreFactorySingleton.Instance = backingStoreFactory;
        }
    }

    /// <inheritdoc/>
    public Task<TModel?> SendAsync<TModel>(
        RequestInformation requestInfo,
        ParsableFactory<TModel> factory,
        Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
        CancellationToken cancellationToken = default)
        where TModel : IParsable
        => SendAndParseAsync(requestInfo, node => node.GetObjectValue(factory), errorMapping, cancellationToken);

    /// <inheritdoc/>
    public Task<IEnumerable<TModel>?> SendCollectionAsync<TModel>(
        RequestInformation requestInfo,
        ParsableFactory<TModel> factory,
        Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
        CancellationToken cancellationToken = default)
        where TModel : IParsable
        => SendAndParseAsync<IEnumerable<TModel>>(
            requestInfo, node => node.GetCollectionOfObjectValues(factory), errorMapping, cancellationToken);

    /// <inheritdoc/>
    public Task<TModel?> SendPrimitiveAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TModel>(
        RequestInformation requestInfo,
        Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
        CancellationToken cancellationToken = default)
        => typeof(TModel) == typeof(Stream)
            ? SendForStreamAsync<TModel>(requestInfo, errorMapping, cancellationToken)
            : SendAndParseAsync(requestInfo, PrimitiveValue.Read<TModel>, errorMapping, cancellationToken);

    /// <inheritdoc/>
    public Task<IEnumerable<TModel>?> SendPrimitiveCollectionAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TModel>(
        RequestInformation requestInfo,
        Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
        CancellationToken cancellationToken = default)
        => SendAndParseAsync<IEnumerable<TModel>>(
            requestInfo, static node => node.GetCollectionOfPrimitiveValues<TModel>(), errorMapping, cancellationToken);

    /// <inheritdoc/>
    public Task SendNoContentAsync(
        RequestInformation requestInfo,
        Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
        CancellationToken cancellationToken = default)
        => SendAndReadAsync(
            requestInfo, static (_, _) => Task.FromResult<object?>(null), errorMapping, HttpCompletionOption.ResponseContentRead, cancellationToken);

    /// <inheritdoc/>
    public async Task<TNative?> ConvertToNativeRequestAsync<TNative>(
        RequestInformation requestInfo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requestInfo);
        return await AuthenticateAsync(requestInfo, NativeMethod.Of(requestInfo.HttpMethod), null, cancellationToken).ConfigureAwait(false)
            is TNative native
            ? native
            : throw new InvalidOperationException($"A request becomes an {nameof(HttpRequestMessage)}, and no {typeof(TNative).Name}.");
    }

    private Task<T?> SendAndParseAsync<T>(
        RequestInformation request,
        Func<IParseNode, T?> read,
        Dictionary<string, ParsableFactory<IParsable>>? errors,
        CancellationToken cancellationToken)
        => SendAndReadAsync(
            request,
            async (response, cancellationToken) =>
            {
                IParseNode? node = await ParsedAnswer.RootAsync(response, _parseNodes, cancellationToken).ConfigureAwait(false);
                return node is null ? default : read(node);
            },
            errors,
            HttpCompletionOption.ResponseContentRead,
            cancellationToken);

    private Task<T?> SendForStreamAsync<T>(
        RequestInformation request, Dictionary<string, ParsableFactory<IParsable>>? errors, CancellationToken cancellationToken)
        => SendAndReadAsync(
            request,
            static async (response, cancellationToken) =>
                (T?)(object?)await ParsedAnswer.StreamAsync(response, cancellationToken).ConfigureAwait(false),
            errors,
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken);

    private Task<T?> SendAndReadAsync<T>(
        RequestInformation request,
        Func<HttpResponseMessage, CancellationToken, Task<T?>> read,
        Dictionary<string, ParsableFactory<IParsable>>? errors,
        HttpCompletionOption completion,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return OperationTelemetry.IsOn
            ? OperationTelemetry.ObserveAsync(
                Observe(request), scope => SendAndReadAsync(request, read, errors, completion, scope, cancellationToken))
            : SendAndReadAsync(request, read, errors, completion, null, cancellationToken);
    }

    /// <summary>What all of them do: sends, hands the answer to the caller's handler if there is one, and else throws or reads it.</summary>
    private async Task<T?> SendAndReadAsync<T>(
        RequestInformation request,
        Func<HttpResponseMessage, CancellationToken, Task<T?>> read,
        Dictionary<string, ParsableFactory<IParsable>>? errors,
        HttpCompletionOption completion,
        OperationScope? scope,
        CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await SendAsync(
            request, NativeMethod.Of(request.HttpMethod), completion, cancellationToken).ConfigureAwait(false);
        scope?.Answered(response.StatusCode);
        if (request.GetRequestOption<ResponseHandlerOption>()?.ResponseHandler is { } handler)
        {
            return await handler.HandleResponseAsync<HttpResponseMessage, T>(response, errors).ConfigureAwait(false);
        }

        bool isHandedOn = false;
        try
        {
            await ParsedAnswer.ThrowIfErrorAsync(response, errors, _parseNodes, cancellationToken).ConfigureAwait(false);
            T? value = ParsedAnswer.IsEmpty(response) ? default : await read(response, cancellationToken).ConfigureAwait(false);
            isHandedOn = value is Stream;
            return value;
        }
        finally
        {
            if (!isHandedOn)
            {
                response.Dispose();
            }
        }
    }

    private ObservedRequest Observe(RequestInformation request)
    {
        const string BaseUrlExpression = "{+baseurl}";
        request.PathParameters["baseurl"] = BaseUrl!;
        string? path = request.UrlTemplate?.Replace(BaseUrlExpression, "", StringComparison.OrdinalIgnoreCase);
        if (path?.IndexOf("{?", StringComparison.Ordinal) is { } query and >= 0)
        {
            path = path[..query];
        }

        return new ObservedRequest(
            NativeMethod.Of(request.HttpMethod), request.URI, path is null ? null : ObservedRequest.TemplateAt(BaseUrl, path));
    }
}
