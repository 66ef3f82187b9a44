/** The head of a page beside the queue: the way back, what it is, what it is for, what was just done. */
import { Back } from './back.tsx';

interface Props {
  title: string;
  explains?: string;
  done?: string | null;
}

export function PageHead({ title, explains, done }: Props) {
  return (
    <>
      <div className="chamado-head">
        <Back />
        <h1>{title}</h1>
        {explains && <p className="written soft">{explains}</p>}
      </div>
      {done && (
        <p className="notice notice-info" role="status">
          {done}
        </p>
      )}
    </>
  );
}
