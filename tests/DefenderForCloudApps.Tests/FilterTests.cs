using System;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Xunit;

namespace DefenderForCloudApps.Tests;

/// <summary>
/// The API reference's table of filters: each property's type has exactly the operators that the field takes, so that a
/// filter which the service would refuse does not compile.
/// </summary>
public sealed class FilterTests
{
    [Theory]
    [InlineData(nameof(ActivityFilters.Service), "Eq Neq")]
    [InlineData(nameof(ActivityFilters.Instance), "Eq Neq")]
    [InlineData(nameof(ActivityFilters.UserOrgUnit), "Eq IsNotSet IsSet Neq")]
    [InlineData(nameof(ActivityFilters.ActionType), "Contains Eq IsNotSet IsSet Neq")]
    [InlineData(nameof(ActivityFilters.ActivityEventActionType), "Eq Neq")]
    [InlineData(nameof(ActivityFilters.ActivityId), "Eq")]
    [InlineData(nameof(ActivityFilters.ActivityImpersonated), "Eq")]
    [InlineData(nameof(ActivityFilters.ActivityType), "Eq")]
    [InlineData(nameof(ActivityFilters.ActivityTakenAction), "Eq Neq")]
    [InlineData(nameof(ActivityFilters.DeviceType), "Eq Neq")]
    [InlineData(nameof(ActivityFilters.DeviceTags), "Eq Neq")]
    [InlineData(nameof(ActivityFilters.UserAgentUserAgent), "Contains NotContains")]
    [InlineData(nameof(ActivityFilters.UserAgentTags), "Eq Neq")]
    [InlineData(nameof(ActivityFilters.LocationCountry), "Eq IsNotSet IsSet Neq")]
    [InlineData(nameof(ActivityFilters.LocationOrganizations), "Contains Eq IsNotSet IsSet Neq")]
    [InlineData(nameof(ActivityFilters.IpAddress), "DoesNotStartWith Eq IsNotSet IsSet Neq StartsWith")]
    [InlineData(nameof(ActivityFilters.FileSelector), "Eq Neq")]
    [InlineData(nameof(ActivityFilters.Office365Url), "EndsWith Eq StartsWith")]
    [InlineData(nameof(ActivityFilters.FileId), "Eq")]
    [InlineData(nameof(ActivityFilters.IpCategory), "Eq Neq")]
    [InlineData(nameof(ActivityFilters.IpTags), "Eq Neq")]
    [InlineData(nameof(ActivityFilters.Text), "Eq StartsWithSingle Text")]
    [InlineData(nameof(ActivityFilters.Date), "Gte GteNDays Lte LteNDays Range")]
    [InlineData(nameof(ActivityFilters.Policy), "Eq IsNotSet IsSet Neq")]
    [InlineData(nameof(ActivityFilters.Source), "Eq Neq")]
    [InlineData(nameof(ActivityFilters.ActivityAlertId), "Eq")]
    [InlineData(nameof(ActivityFilters.ActivityObject), "Eq Neq")]
    [InlineData(nameof(ActivityFilters.Created), "Eq Gt Gte Lt Lte Range")]
    [InlineData(nameof(ActivityFilters.Entity), "Eq IsNotSet IsSet Neq StartsWith")]
    [InlineData(nameof(ActivityFilters.UserUsername), "Eq IsNotSet IsSet Neq StartsWith")]
    [InlineData(nameof(ActivityFilters.UserTags), "Eq IsNotSet IsSet Neq StartsWith")]
    [InlineData(nameof(ActivityFilters.UserDomain), "Eq IsNotSet IsSet Neq")]
    public void ActivityFilters_Field_TakesExactlyItsOperators(string field, string operators)
        => AssertOperators<ActivityFilters>(field, operators);

    [Theory]
    [InlineData(nameof(AlertFilters.EntityEntity), "Eq Neq")]
    [InlineData(nameof(AlertFilters.EntityIp), "Eq Neq")]
    [InlineData(nameof(AlertFilters.EntityService), "Eq Neq")]
    [InlineData(nameof(AlertFilters.EntityInstance), "Eq Neq")]
    [InlineData(nameof(AlertFilters.EntityPolicy), "Eq Neq")]
    [InlineData(nameof(AlertFilters.EntityFile), "Eq Neq")]
    [InlineData(nameof(AlertFilters.AlertOpen), "Eq")]
    [InlineData(nameof(AlertFilters.Severity), "Eq Neq")]
    [InlineData(nameof(AlertFilters.ResolutionStatus), "Eq Neq")]
    [InlineData(nameof(AlertFilters.IsRead), "Eq")]
    [InlineData(nameof(AlertFilters.Date), "Gte GteNDays Lte LteNDays Range")]
    [InlineData(nameof(AlertFilters.ResolutionDate), "Gte Lte Range")]
    [InlineData(nameof(AlertFilters.Risk), "Eq Neq")]
    [InlineData(nameof(AlertFilters.AlertType), "Eq Neq")]
    [InlineData(nameof(AlertFilters.Id), "Eq Neq")]
    [InlineData(nameof(AlertFilters.Source), "Eq")]
    public void AlertFilters_Field_TakesExactlyItsOperators(string field, string operators)
        => AssertOperators<AlertFilters>(field, operators);

    [Theory]
    [InlineData(nameof(EntityFilters.Type), "Eq Neq")]
    [InlineData(nameof(EntityFilters.IsAdmin), "Eq")]
    [InlineData(nameof(EntityFilters.Entity), "Eq Neq")]
    [InlineData(nameof(EntityFilters.UserGroups), "Eq Neq")]
    [InlineData(nameof(EntityFilters.App), "Eq Neq")]
    [InlineData(nameof(EntityFilters.Instance), "Eq Neq")]
    [InlineData(nameof(EntityFilters.IsExternal), "Eq")]
    [InlineData(nameof(EntityFilters.Domain), "Eq IsNotSet IsSet Neq")]
    [InlineData(nameof(EntityFilters.Organization), "Eq IsNotSet IsSet Neq")]
    [InlineData(nameof(EntityFilters.Status), "Eq Neq")]
    public void EntityFilters_Field_TakesExactlyItsOperators(string field, string operators)
        => AssertOperators<EntityFilters>(field, operators);

    [Theory]
    [InlineData(nameof(CloudFileFilters.Service), "Eq Neq")]
    [InlineData(nameof(CloudFileFilters.Instance), "Eq Neq")]
    [InlineData(nameof(CloudFileFilters.FileType), "Eq Neq")]
    [InlineData(nameof(CloudFileFilters.AllowDeleted), "Eq")]
    [InlineData(nameof(CloudFileFilters.Policy), "CabinetMatchedRulesEquals IsNotSet IsSet Neq")]
    [InlineData(nameof(CloudFileFilters.Filename), "Eq")]
    [InlineData(nameof(CloudFileFilters.ModifiedDate), "Gte GteNDays Lte LteNDays Range")]
    [InlineData(nameof(CloudFileFilters.CreatedDate), "Gte Lte Range")]
    [InlineData(nameof(CloudFileFilters.CollaboratorsEntity), "Eq Neq")]
    [InlineData(nameof(CloudFileFilters.CollaboratorsDomains), "Eq Neq")]
    [InlineData(nameof(CloudFileFilters.CollaboratorsGroups), "Eq Neq")]
    [InlineData(nameof(CloudFileFilters.CollaboratorsWithDomain), "Deq Eq Neq")]
    [InlineData(nameof(CloudFileFilters.OwnerEntity), "Eq Neq")]
    [InlineData(nameof(CloudFileFilters.OwnerOrgUnit), "Eq Neq")]
    [InlineData(nameof(CloudFileFilters.Sharing), "Eq Neq")]
    [InlineData(nameof(CloudFileFilters.FileId), "Eq Neq")]
    [InlineData(nameof(CloudFileFilters.FileLabels), "Eq IsNotSet IsSet Neq")]
    [InlineData(nameof(CloudFileFilters.FileScanLabels), "Eq IsNotSet IsSet Neq")]
    [InlineData(nameof(CloudFileFilters.Extension), "Eq Neq")]
    [InlineData(nameof(CloudFileFilters.MimeType), "Eq Neq")]
    [InlineData(nameof(CloudFileFilters.Trashed), "Eq")]
    [InlineData(nameof(CloudFileFilters.ParentFolder), "Eq Neq")]
    [InlineData(nameof(CloudFileFilters.Folder), "Eq")]
    [InlineData(nameof(CloudFileFilters.Quarantined), "Eq")]
    [InlineData(nameof(CloudFileFilters.SnapshotLastModifiedDate), "Gte Lte Range")]
    public void CloudFileFilters_Field_TakesExactlyItsOperators(string field, string operators)
        => AssertOperators<CloudFileFilters>(field, operators);

    [Theory]
    [InlineData(nameof(IpRangeFilters.Category), "Eq Neq")]
    [InlineData(nameof(IpRangeFilters.Tags), "Eq Neq")]
    [InlineData(nameof(IpRangeFilters.BuiltIn), "Eq")]
    public void IpRangeFilters_Field_TakesExactlyItsOperators(string field, string operators)
        => AssertOperators<IpRangeFilters>(field, operators);

    [Theory]
    [InlineData(typeof(ActivityFilters), 32)]
    [InlineData(typeof(AlertFilters), 16)]
    [InlineData(typeof(EntityFilters), 10)]
    [InlineData(typeof(CloudFileFilters), 25)]
    [InlineData(typeof(IpRangeFilters), 3)]
    public void Filters_Type_HasOneTypedPropertyForEachField(Type filters, int fields)
        => Assert.Equal(fields, filters.GetProperties().Length);

    [Fact]
    public void Filters_TimeWithATraceOfAMillisecond_IsSentAsTheIntegerThatItIs()
    {
        var filters = new AlertFilters { Date = new() { Gte = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000).AddTicks(7) } };

        Assert.Equal("""{"date":{"gte":1700000000000}}""", JsonSerializer.Serialize(filters));
    }

    private static void AssertOperators<T>(string field, string operators) => Assert.Equal(
        operators.Split(' '),
        typeof(T).GetProperty(field)!.PropertyType.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Select(property => property.Name).Order(StringComparer.Ordinal));
}
