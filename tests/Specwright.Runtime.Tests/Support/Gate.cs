using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Specwright.Runtime.Tests.Support;

/// <summary>Lets a server send the next piece of an answer only after the client has had the last one.</summary>
internal sealed class Gate : IDisposable
{
    private readonly SemaphoreSlim _permits = new(0);

    /// <summary>Lets one more piece pass.</summary>
    public void Open() => _permits.Release();

    /// <summary>Sends the first piece at once, each other one when the gate has been opened for it.</summary>
    public async Task SendAsync(HttpContext context, params string[] pieces)
    {
        context.Response.ContentType ??= "application/json";
        for (int index = 0; index < pieces.Length; index++)
        {
            if (index > 0)
            {
                await _permits.WaitAsync(context.RequestAborted);
            }

            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(pieces[index]), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    public void Dispose() => _permits.Dispose();
}
