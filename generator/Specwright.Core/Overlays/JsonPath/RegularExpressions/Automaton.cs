using System;
using System.Collections.Generic;

namespace Specwright.Overlays.JsonPath.RegularExpressions;

/// <summary>
/// A regular expression as a machine that is in several states at a time: its time is bounded by the product of the
/// lengths of pattern and text, whatever both are. .NET's own engine can take exponential time.
/// </summary>
internal sealed class Automaton
{
    private const int MaxStates = 2000;

    private readonly List<State> _states = [];

    private Automaton()
    {
    }

    /// <summary>The machine for a pattern; null when it had too many states.</summary>
    public static Automaton? Of(Pattern pattern)
    {
        var automaton = new Automaton();
        return automaton.Add(pattern) && automaton.AddState(new State(null, -1, -1)) ? automaton : null;
    }

    /// <summary>Whether the text, or a part of it, is what the pattern says; false when the effort is exhausted.</summary>
    public bool Matches(string text, bool isWhole, Effort effort)
    {
        var current = new StateSet(_states.Count);
        Enter(0, current);
        foreach (var c in CodePoints.Of(text))
        {
            if (!effort.Spend(1 + current.Count))
            {
                return false;
            }

            if (!isWhole && current.Contains(_states.Count - 1))
            {
                return true;
            }

            var next = new StateSet(_states.Count);
            for (var i = 0; i < current.Count; i++)
            {
                if (_states[current[i]].Test?.Invoke(c) == true)
                {
                    Enter(current[i] + 1, next);
                }
            }

            if (!isWhole)
            {
                Enter(0, next);
            }

            current = next;
        }

        return current.Contains(_states.Count - 1);
    }

    private void Enter(int start, StateSet states)
    {
        var open = new Stack<int>([start]);
        while (open.Count > 0)
        {
            var at = open.Pop();
            if (states.Add(at) && _states[at] is { First: >= 0 } fork)
            {
                open.Push(fork.Second);
                open.Push(fork.First);
            }
        }
    }

    private bool AddState(State state)
    {
        _states.Add(state);
        return _states.Count <= MaxStates;
    }

    private bool Add(Pattern pattern) => pattern switch
    {
        CharacterPattern character => AddState(new State(character.Test, -1, -1)),
        SequencePattern sequence => AddAll(sequence.Parts),
        ChoicePattern choice => AddChoice(choice.Branches),
        RepeatedPattern repeated => AddRepeated(repeated),
        _ => false,
    };

    private bool AddAll(IReadOnlyList<Pattern> parts)
    {
        foreach (var part in parts)
        {
            if (!Add(part))
            {
                return false;
            }
        }

        return true;
    }

    private bool AddChoice(IReadOnlyList<Pattern> branches)
    {
        var exits = new List<int>();
        for (var i = 0; i < branches.Count - 1; i++)
        {
            var fork = _states.Count;
            if (!AddState(default) || !Add(branches[i]))
            {
                return false;
            }

            exits.Add(_states.Count);
            if (!AddState(default))
            {
                return false;
            }

            _states[fork] = Fork(fork + 1, _states.Count);
        }

        if (!Add(branches[branches.Count - 1]))
        {
            return false;
        }

        foreach (var exit in exits)
        {
            _states[exit] = Fork(_states.Count, _states.Count);
        }

        return true;
    }

    private bool AddRepeated(RepeatedPattern repeated)
    {
        for (var i = 0; i < repeated.Minimum; i++)
        {
            // Something empty adds no states, however often.
            var before = _states.Count;
            if (!Add(repeated.Part))
            {
                return false;
            }

            if (_states.Count == before)
            {
                return true;
            }
        }

        return repeated.Maximum is { } maximum ? AddOptional(repeated.Part, maximum - repeated.Minimum) : AddLoop(repeated.Part);
    }

    private bool AddOptional(Pattern part, int count)
    {
        var forks = new List<int>();
        for (var i = 0; i < count; i++)
        {
            forks.Add(_states.Count);
            if (!AddState(default) || !Add(part))
            {
                return false;
            }
        }

        foreach (var fork in forks)
        {
            _states[fork] = Fork(fork + 1, _states.Count);
        }

        return true;
    }

    private bool AddLoop(Pattern part)
    {
        var fork = _states.Count;
        if (!AddState(default) || !Add(part) || !AddState(Fork(fork, fork)))
        {
            return false;
        }

        _states[fork] = Fork(fork + 1, _states.Count);
        return true;
    }

    private static State Fork(int first, int second) => new(null, first, second);

    /// <param name="Test">Which character leads to the next state; null for a fork and for the end.</param>
    /// <param name="First">Where a fork leads.</param>
    /// <param name="Second">Where it leads, too.</param>
    private readonly record struct State(Func<int, bool>? Test, int First, int Second);
}
