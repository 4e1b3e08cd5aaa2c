using Dateline.Reading.Fetching.Addresses;

namespace Dateline.Reading.Fetching;

/// <summary>The way from the address that was asked for to the one that answers.</summary>
internal sealed class RedirectPath(Uri asked, int most)
{
    private readonly HashSet<string> _seen = [asked.AbsoluteUri];

    public Uri Asked { get; } = asked;

    /// <summary>The address to ask next.</summary>
    public Uri Current { get; private set; } = asked;

    /// <summary>How many redirects were followed.</summary>
    public int Hops { get; private set; }

    /// <summary>Whether all of them were permanent; false where there was none.</summary>
    public bool IsPermanent { get; private set; }

    /// <summary>Goes on to where an answer points; or says why not. Every hop is checked like the first address.</summary>
    public FetchError? Follow(FetchStep step, AddressRules rules)
    {
        if (!Uri.TryCreate(Current, step.Location, out var next))
        {
            return Fail(FetchFailure.BadRedirect, $"{Current.Host} redirects to what is no address.");
        }
        var (spelled, error) = rules.Check(next.AbsoluteUri);
        if (spelled is null)
        {
            return error! with { Asked = Asked.AbsoluteUri, Message = $"{Current.Host} redirects: {error.Message}" };
        }
        if (Hops >= most || !_seen.Add(spelled.AbsoluteUri))
        {
            return Fail(
                FetchFailure.TooManyRedirects,
                $"{Asked.Host} redirects in a circle or more than {most} times."
            );
        }
        var isPermanent = step.Status is 301 or 308;
        (IsPermanent, Current, Hops) = (isPermanent && (Hops == 0 || IsPermanent), spelled, Hops + 1);
        return null;
    }

    public FetchError Fail(FetchFailure failure, string message) => new(Asked.AbsoluteUri, failure, message);
}

/// <summary>What one request came to: an outcome, or where to go on.</summary>
/// <param name="Outcome">The outcome, where this was the end of the way.</param>
/// <param name="Location">The Location header of a redirect.</param>
/// <param name="Status">Its status code.</param>
internal readonly record struct FetchStep(FetchOutcome? Outcome, string? Location = null, int Status = 0);
