using System;
using System.Globalization;
using System.Threading.Tasks;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Display;

/// <summary>Tells on standard error how far a long list has come.</summary>
internal sealed class PageProgress
{
    private readonly Action<string> _show;
    private readonly string _noun;
    private int _pages;

    /// <param name="noun">What is counted.</param>
    /// <param name="show">Shows how far it has come.</param>
    internal PageProgress(string noun, Action<string> show)
    {
        _noun = noun;
        _show = show;
    }

    /// <summary>Runs work that reports its pages.</summary>
    /// <param name="terminal">Where to tell.</param>
    /// <param name="noun">What is counted.</param>
    /// <param name="streams">Whether the work prints to the same terminal meanwhile; a moving line would garble that.</param>
    /// <param name="work">The work.</param>
    public static Task RunAsync(Terminal terminal, string noun, bool streams, Func<PageProgress, Task> work)
    {
        if (!terminal.IsErrorTerminal)
        {
            return work(new PageProgress(noun, terminal.Say));
        }

        return streams && terminal.IsOutputTerminal
            ? work(new PageProgress(noun, static _ => { }))
            : terminal.Messages.Status().StartAsync(
                $"Reading {noun}",
                context => work(new PageProgress(noun, text => context.Status(text.EscapeMarkup()))));
    }

    /// <summary>Reports a page.</summary>
    /// <param name="count">The records so far.</param>
    /// <param name="isLast">Whether it was the last page: a list of one page is told nothing about.</param>
    public void Report(int count, bool isLast)
    {
        _pages++;
        if (_pages > 1 || !isLast)
        {
            _show(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {_noun}"));
        }
    }
}
