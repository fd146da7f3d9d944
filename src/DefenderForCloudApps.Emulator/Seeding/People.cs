using System.Collections.Generic;
using System.Linq;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>The people of Contoso: the cast of the story first, then everybody else.</summary>
internal sealed class People
{
    internal const int Count = 420;

    private static readonly string[] s_first =
    [
        "Aisha", "Alan", "Amara", "Andrea", "Ben", "Bianca", "Carlos", "Chen", "Clara", "Daniel", "Diego", "Elena", "Emeka",
        "Erik", "Farah", "Finn", "Grace", "Hana", "Hugo", "Ines", "Ivan", "Jia", "Jonas", "Kavya", "Kenji", "Lara", "Leo",
        "Lucia", "Mateus", "Maya", "Nadia", "Nikhil", "Olga", "Omar", "Paula", "Pierre", "Ravi", "Rosa", "Sam", "Sofia",
        "Tariq", "Tess", "Uma", "Victor", "Wei", "Yara", "Yuki", "Zoe",
    ];

    private static readonly string[] s_last =
    [
        "Abbott", "Adeyemi", "Bauer", "Bennett", "Castro", "Chowdhury", "Costa", "Dubois", "Eriksen", "Fischer", "Garcia",
        "Haddad", "Hoffmann", "Ito", "Jansen", "Kapoor", "Keller", "Kim", "Lefevre", "Lindqvist", "Moreau", "Nakamura",
        "Novak", "Okafor", "Oliveira", "Park", "Quinn", "Reyes", "Rossi", "Sato", "Schmidt", "Silva", "Tanaka", "Turner",
        "Vasquez", "Visser", "Weber", "Young", "Zhang",
    ];

    private static readonly (string Name, string Title, int Weight)[] s_departments =
    [
        ("Sales", "Account manager", 22), ("Engineering", "Engineer", 26), ("Finance", "Financial analyst", 10),
        ("Support", "Support engineer", 16), ("Marketing", "Marketing manager", 10), ("People", "HR partner", 6),
        ("Legal", "Counsel", 4), ("IT", "System administrator", 6),
    ];

    internal People(SeedRandom random)
    {
        var all = new List<Person>
        {
            new(0, "Megan", "Ortiz", "Finance", "Senior financial controller", Place.Seattle, random.Guid(), false, Agent.All[0]),
            new(1, "Priya", "Raman", "IT", "Security operations lead", Place.Seattle, random.Guid(), true, Agent.All[1]),
            new(2, "Tom", "Halvorsen", "Finance", "Chief financial officer", Place.Seattle, random.Guid(), false, Agent.All[1]),
        };
        var names = s_first.SelectMany(static _ => s_last, static (first, last) => (First: first, Last: last)).ToList();
        while (all.Count < Count)
        {
            var at = random.Next(names.Count);
            var (first, last) = names[at];
            names.RemoveAt(at);
            var department = random.Pick(s_departments, static d => d.Weight);
            all.Add(new Person(
                all.Count, first, last, department.Name, department.Title, random.Pick(Place.Offices, static p => p.Weight),
                random.Guid(), department.Name == "IT" && random.Chance(0.5), random.Pick(Agent.All, static a => a.Weight)));
        }

        All = all;
        Admins = all.FindAll(static person => person.IsAdmin);
    }

    internal IReadOnlyList<Person> All { get; }

    internal IReadOnlyList<Person> Admins { get; }

    /// <summary>Whose account is taken over.</summary>
    internal Person Victim => All[0];

    /// <summary>Who handles it.</summary>
    internal Person Responder => All[1];

    /// <summary>Whose files are among the stolen.</summary>
    internal Person Officer => All[2];
}
