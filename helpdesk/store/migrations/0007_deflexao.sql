CREATE TABLE "avisos" (
	"id" uuid PRIMARY KEY NOT NULL,
	"texto" text NOT NULL,
	"host" text NOT NULL,
	"telas" jsonb NOT NULL,
	"orgao" text NOT NULL,
	"de" timestamp (3) with time zone NOT NULL,
	"ate" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "eu_tambem" (
	"aviso_id" uuid NOT NULL,
	"pessoa_id" uuid NOT NULL,
	"em" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "eu_tambem_aviso_id_pessoa_id_pk" PRIMARY KEY("aviso_id","pessoa_id")
);
--> statement-breakpoint
CREATE TABLE "resolvidos" (
	"tipo" text NOT NULL,
	"item" text NOT NULL,
	"dia" date NOT NULL,
	"vezes" integer NOT NULL,
	CONSTRAINT "resolvidos_tipo_item_dia_pk" PRIMARY KEY("tipo","item","dia")
);
--> statement-breakpoint
ALTER TABLE "chamados" ADD COLUMN "vistos" jsonb;--> statement-breakpoint
ALTER TABLE "eu_tambem" ADD CONSTRAINT "eu_tambem_aviso_id_avisos_id_fk" FOREIGN KEY ("aviso_id") REFERENCES "public"."avisos"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eu_tambem" ADD CONSTRAINT "eu_tambem_pessoa_id_pessoas_id_fk" FOREIGN KEY ("pessoa_id") REFERENCES "public"."pessoas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "avisos_por_fim" ON "avisos" USING btree ("ate");--> statement-breakpoint
CREATE INDEX "eu_tambem_da_pessoa" ON "eu_tambem" USING btree ("pessoa_id");