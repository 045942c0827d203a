import { ApolloProvider } from "@apollo/client/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { connect } from "./connect.js";
import { HotLeads } from "./hot-leads.jsx";

function Page() {
  const [client, setClient] = useState(null);
  if (client)
    return (
      <ApolloProvider client={client}>
        <HotLeads />
      </ApolloProvider>
    );
  const signIn = (form) => setClient(connect(form.get("token")));
  return (
    <form action={signIn}>
      <input name="token" type="password" aria-label="Token" placeholder="Token" required />
      <button type="submit">Show leads</button>
    </form>
  );
}

createRoot(document.getElementById("root")).render(<Page />);
