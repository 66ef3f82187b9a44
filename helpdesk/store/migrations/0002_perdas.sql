CREATE TABLE "perdas" (
	"chamado_id" uuid NOT NULL,
	"fato" text NOT NULL,
	"host" text NOT NULL,
	"versao" text NOT NULL,
	"em" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "perdas_chamado_id_fato_pk" PRIMARY KEY("chamado_id","fato")
);
--> statement-breakpoint
CREATE TABLE "perdas_desde" (
	"host" text NOT NULL,
	"versao" text NOT NULL,
	"fato" text NOT NULL,
	"desde" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "perdas_desde_host_versao_fato_pk" PRIMARY KEY("host","versao","fato")
);
--> statement-breakpoint
ALTER TABLE "perdas" ADD CONSTRAINT "perdas_chamado_id_chamados_id_fk" FOREIGN KEY ("chamado_id") REFERENCES "public"."chamados"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "perdas_por_data" ON "perdas" USING btree ("em");--> statement-breakpoint
CREATE INDEX "perdas_novas" ON "perdas_desde" USING btree ("desde" DESC NULLS LAST);