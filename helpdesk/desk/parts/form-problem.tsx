/** Why a form was not taken, above its fields. */
export function FormProblem({ title, error }: { title: string; error: string | null }) {
  if (!error) return null;
  return (
    <div className="notice notice-error" role="alert">
      <strong>{title}</strong> {error}
    </div>
  );
}
