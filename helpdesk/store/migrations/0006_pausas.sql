CREATE TABLE "pausas" (
	"host" text PRIMARY KEY NOT NULL,
	"aviso" text NOT NULL,
	"ate" timestamp (3) with time zone,
	"criada_em" timestamp (3) with time zone NOT NULL
);
