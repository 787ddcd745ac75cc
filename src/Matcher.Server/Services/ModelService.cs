using Google.Protobuf.Collections;
using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.ModelService.
internal sealed class ModelService
{
    private const int MostFiles = 64;

    private readonly SnapshotKeeper _keeper;

    public ModelService(SnapshotKeeper keeper)
    {
        _keeper = keeper;
        Definition = ServiceBinder.For(V1.ModelServiceReflection.Descriptor.Services[0])
            .Unary<V1.PromoteModelRequest, V1.PromoteModelResponse>("PromoteModel", PromoteAsync)
            .Unary<V1.RollBackModelRequest, V1.RollBackModelResponse>("RollBackModel", RollBackAsync)
            .Unary<V1.ListModelsRequest, V1.ListModelsResponse>("ListModels", ListAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.PromoteModelResponse> PromoteAsync(V1.PromoteModelRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        CheckFiles(request.Files, fields);
        string? reason = fields.Text("unjudged_reason", request.UnjudgedReason);
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        ModelShelf shelf = _keeper.Shelf;
        using StagedModel staged = shelf.Stage(request.Files);
        LoadedModel model = staged.Check(reason);
        (string name, string checksum) = await _keeper.SwapModelAsync(order, writer =>
        {
            if (model.Tables.Name == _keeper.FirstModel.Tables.Name && !ModelShelf.IsSame(model, _keeper.FirstModel))
                throw Faults.ModelRefused("other_version", $"the service was started with another {model.Tables.Name}; a version never changes.");
            if (!order.IsValidateOnly)
                shelf.Keep(staged, model);
            writer.Record(Entry(ModelStep.Promoted, model.Tables.Name, model.Checksum, context) with { Reason = reason });
            return model;
        }, context.CancellationToken);
        return new V1.PromoteModelResponse { Model = name, ModelChecksum = checksum };
    }

    private async Task<V1.RollBackModelResponse> RollBackAsync(V1.RollBackModelRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        (string name, string checksum) = await _keeper.SwapModelAsync(order, writer =>
        {
            if (new ModelHistory(_keeper.Store.ListModelEvents()).Line.ToList() is not [var (given, givenChecksum), .. var behind])
                throw Faults.NoEarlierModel();
            writer.Record(Entry(ModelStep.RolledBack, given, givenChecksum, context));
            return behind is [var (earlier, earlierChecksum), ..] ? Read(earlier, earlierChecksum) : _keeper.FirstModel;
        }, context.CancellationToken);
        return new V1.RollBackModelResponse { Model = name, ModelChecksum = checksum };
    }

    private async Task<V1.ListModelsResponse> ListAsync(V1.ListModelsRequest request, ServerCallContext context)
    {
        var history = new ModelHistory(_keeper.Store.ListModelEvents());
        Versions versions = await _keeper.ReadAsync(snapshot => snapshot.Versions, context.CancellationToken);
        (string, string) first = (_keeper.FirstModel.Tables.Name, _keeper.FirstModel.Checksum);
        var response = new V1.ListModelsResponse();
        IEnumerable<(string Name, string Checksum)> all = [first, .. history.Events.Where(entry => entry.Step == ModelStep.Promoted).Select(entry => (entry.Model, entry.Checksum))];
        response.Models.AddRange(all.Distinct().Select(model => new V1.Model
        {
            Model_ = model.Name,
            ModelChecksum = model.Checksum,
            InUse = model.Name == versions.Model && model.Checksum == versions.ModelChecksum,
            InLine = model == first || history.Line.Contains(model),
        }));
        response.Events.AddRange(history.Events.Select(Write));
        response.Degradations.AddRange(_keeper.Degradations());
        return response;
    }

    private LoadedModel Read(string model, string checksum)
    {
        try
        {
            return _keeper.Shelf.Read(model, checksum);
        }
        catch (ModelException fault)
        {
            throw Faults.ModelRefused(fault.Code, $"{model} cannot be read any more.");
        }
    }

    private ModelEvent Entry(ModelStep step, string model, string checksum, ServerCallContext context) =>
        new(_keeper.Time.GetUtcNow(), Caller.Of(context).Key.Name, step, model, checksum);

    // Names become names of files in the data folder.
    private static void CheckFiles(RepeatedField<V1.ModelFile> files, FieldReader fields)
    {
        if (files.Count == 0)
            fields.Add("files", "is empty; all files of the model's folder are needed.");
        fields.MostItems("files", files.Count, MostFiles);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < Math.Min(files.Count, MostFiles); i++)
        {
            if (!Identifier.IsValid(files[i].Name) || files[i].Name.Contains(':', StringComparison.Ordinal))
                fields.Add($"files[{i}].name", "is not a name of a file; allowed are 1 to 80 characters of A-Z a-z 0-9 . _ - that start with a letter or a digit.");
            else if (!seen.Add(files[i].Name))
                fields.Add($"files[{i}].name", $"'{files[i].Name}' stands there twice; one entry is allowed.");
        }
    }

    private static V1.ModelEvent Write(ModelEvent entry) => new()
    {
        At = Dates.Write(entry.At),
        By = entry.By,
        Step = Words<V1.ModelStep, ModelStep>.Write(entry.Step),
        Model = entry.Model,
        ModelChecksum = entry.Checksum,
        UnjudgedReason = entry.Reason ?? "",
    };
}
