using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Tests.Filters;

/// <summary>Fields and their operators, copied from the API reference's tables of filters.</summary>
public static class FilterFieldTable
{
    public static readonly IReadOnlyList<(string Path, string Fields)> All =
    [
        ("v1/activities/", """
            service:eq neq; instance:eq neq; user.orgUnit:eq neq isset isnotset; actionType:contains eq neq isset isnotset;
            activity.eventActionType:eq neq; activity.id:eq; activity.impersonated:eq; activity.type:eq;
            activity.takenAction:eq neq; device.type:eq neq; device.tags:eq neq; userAgent.userAgent:contains ncontains;
            userAgent.tags:eq neq; location.country:eq neq isset isnotset;
            location.organizations:eq neq isset isnotset contains;
            ip.address:eq startswith doesnotstartwith isset isnotset neq; fileSelector:eq neq;
            office365url:startswith eq endswith; fileId:eq; ip.category:eq neq; ip.tags:eq neq;
            text:eq startswithsingle text; date:lte gte range lte_ndays gte_ndays; policy:eq neq isset isnotset;
            source:eq neq; activity.alertId:eq; activityObject:eq neq; created:lte gte range gt lt eq;
            entity:eq neq isset isnotset startswith; user.username:eq neq isset isnotset startswith;
            user.tags:eq neq isset isnotset startswith; user.domain:eq neq isset isnotset
            """),
        ("v1/alerts/", """
            entity.entity:eq neq; entity.ip:eq neq; entity.service:eq neq; entity.instance:eq neq; entity.policy:eq neq;
            entity.file:eq neq; alertOpen:eq; severity:eq neq; resolutionStatus:eq neq; read:eq;
            date:lte gte range lte_ndays gte_ndays; resolutionDate:lte gte range; risk:eq neq; alertType:eq neq;
            id:eq neq; source:eq
            """),
        ("v1/entities/", """
            type:eq neq; isAdmin:eq; entity:eq neq; userGroups:eq neq; app:eq neq; instance:eq neq; isExternal:eq;
            domain:eq neq isset isnotset; organization:eq neq isset isnotset; status:eq neq
            """),
        ("v1/files/", """
            service:eq neq; instance:eq neq; fileType:eq neq; allowDeleted:eq;
            policy:cabinetmatchedrulesequals neq isset isnotset; filename:eq;
            modifiedDate:lte gte range lte_ndays gte_ndays; createdDate:lte gte range; collaborators.entity:eq neq;
            collaborators.domains:eq neq; collaborators.groups:eq neq; collaborators.withDomain:eq neq deq;
            owner.entity:eq neq; owner.orgUnit:eq neq; sharing:eq neq; fileId:eq neq; fileLabels:eq neq isset isnotset;
            fileScanLabels:eq neq isset isnotset; extension:eq neq; mimeType:eq neq; trashed:eq; parentFolder:eq neq;
            folder:eq; quarantined:eq; snapshotLastModifiedDate:lte gte range
            """),
        ("v1/subnet/", "category:eq neq; tags:eq neq; builtIn:eq"),
    ];
}
