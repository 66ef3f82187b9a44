CREATE TABLE "modelos" (
	"categoria" text NOT NULL,
	"orgao" text NOT NULL,
	"nome" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"enviado_por" text NOT NULL,
	"enviado_em" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "modelos_categoria_orgao_pk" PRIMARY KEY("categoria","orgao")
);
--> statement-breakpoint
ALTER TABLE "chamados" ADD COLUMN "beneficiarios" jsonb;--> statement-breakpoint
ALTER TABLE "chamados" ADD COLUMN "para_outra" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "chamados" ADD COLUMN "formalizacao" text;