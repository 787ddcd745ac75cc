using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// Files of a model that have to prove themselves.
internal sealed class StagedModel(string folder) : IDisposable
{
    public string Folder => folder;

    // Checks everything that a promotion rests on.
    public LoadedModel Check(string? unjudgedReason)
    {
        try
        {
            LoadedModel model = LoadedModel.Read(folder);
            if (!ListOrigin.IsModel(model.Tables.Name) || model.Tables.Name.Contains(':', StringComparison.Ordinal))
                throw Faults.ModelRefused("damaged", "name and version in the manifest must be 1 to 80 characters of A-Z a-z 0-9 . _ - that start with a letter or a digit.");
            Judge(model, unjudgedReason);
            return model;
        }
        catch (ModelException fault)
        {
            // The caller knows the file by its name, not by where it lies here.
            throw Faults.ModelRefused(fault.Code, fault.Message.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private void Judge(LoadedModel model, string? unjudgedReason)
    {
        if (ModelJudgement.Read(folder) is not { } judgement)
        {
            if (unjudgedReason is null || !model.IsSetByHand)
                throw Faults.ModelRefused("not_judged", "there is no evaluation.json. Evaluate it first; only a model set by hand may go without, for a reason.");
            return;
        }

        if (judgement.TablesSha256 != model.Checksum)
            throw Faults.ModelRefused("other_tables", $"evaluation.json judged tables with checksum {judgement.TablesSha256}; these have {model.Checksum}.");
        if (!judgement.Passed || judgement.FailedGates.Count > 0)
            throw Faults.ModelRefused("gate_failed", $"the evaluation failed: {string.Join(", ", judgement.FailedGates.DefaultIfEmpty("no gate is named"))}.");
    }
}
