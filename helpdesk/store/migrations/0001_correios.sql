CREATE TABLE "correios" (
	"chamado_id" uuid PRIMARY KEY NOT NULL,
	"caixa" text NOT NULL,
	"recusa" text,
	"em" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "correios" ADD CONSTRAINT "correios_chamado_id_chamados_id_fk" FOREIGN KEY ("chamado_id") REFERENCES "public"."chamados"("id") ON DELETE no action ON UPDATE no action;