import { gql } from "@apollo/client";
import { useQuery, useSubscription } from "@apollo/client/react";

const LEADS = gql`
  query Leads($after: String) {
    leads(orderBy: [{ field: SCORE, direction: DESC }], first: 20, after: $after) {
      nodes { id name companyName score band }
      pageInfo { hasNextPage endCursor }
      totalCount
      streamCursor
    }
  }
`;

// The lead comes with its id, so every list that shows it changes by itself.
const CHANGES = gql`
  subscription Changes($after: Cursor) {
    leadEvents(after: $after) { cursor type lead { id name companyName score band } }
  }
`;

/** Who should be called first, live. */
export function HotLeads() {
  const { data, error, fetchMore, refetch } = useQuery(LEADS);
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Loading</p>;
  const { nodes, pageInfo, totalCount, streamCursor } = data.leads;
  return (
    <>
      <Changes after={streamCursor} onNewLead={() => refetch()} />
      <p>{totalCount} leads</p>
      <ol>
        {nodes.map(({ id, name, companyName, score, band }) => (
          <li key={id}>
            {name}, {companyName ?? "no company"}: {score} ({band})
          </li>
        ))}
      </ol>
      {pageInfo.hasNextPage && (
        <button type="button" onClick={() => fetchMore({ variables: { after: pageInfo.endCursor } })}>
          More
        </button>
      )}
    </>
  );
}

/** Follows what happens behind the list that is shown, so that nothing is missed between the two. */
function Changes({ after, onNewLead }) {
  const { error } = useSubscription(CHANGES, {
    variables: { after },
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (data?.leadEvents.type === "CREATED") onNewLead();
    },
  });
  return error ? <p role="alert">{error.message}</p> : null;
}
