import react from "@vitejs/plugin-react";

/** VITE_LEADWIRE_URL says where Leadwire is; http://localhost:4000 unless given. */
export default { plugins: [react()] };
